package org.synergymonitor.ingestion.pull;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.synergymonitor.ingestion.Settings;

/** One question to the one machine that the guard has admitted. It follows nothing and decompresses nothing. */
final class Exchange {
    private static final OpenOptions EMPTIED =
            new OpenOptions().setWrite(true).setCreate(true).setTruncateExisting(true);

    private final Vertx vertx;
    private final HttpClient client;
    private final Settings.Pull settings;
    private final long mostBytes;

    Exchange(Vertx vertx, HttpClientOptions options, Settings settings) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options);
        this.settings = settings.pull();
        this.mostBytes = settings.limits().bytes();
    }

    static HttpClientOptions options(Settings.Pull settings) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                // trace ids are nothing to strangers
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    /** Blocks until the body is stored. */
    Reply send(Destination destination, FetchRequest request, Deadline deadline) {
        Future<HttpClientRequest> opened = client.request(options(destination, request, deadline));
        Future<Reply> reply = opened.compose(asking -> {
            // before it is sent: this thread must not come to the answer after its end
            Future<Reply> stored = asking.response().compose(it -> store(destination, it, request));
            return asking.end().compose(sent -> stored);
        });
        try {
            return reply.toCompletionStage().toCompletableFuture().get(deadline.left(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            opened.onSuccess(HttpClientRequest::reset);
            throw FetchFailure.because(Reason.TIMED_OUT, destination.host()).causedBy(e);
        } catch (InterruptedException e) {
            opened.onSuccess(HttpClientRequest::reset);
            Thread.currentThread().interrupt();
            throw FetchFailure.because(Reason.INTERRUPTED).causedBy(e);
        } catch (ExecutionException e) {
            throw failure(destination, request, opened, e.getCause());
        }
    }

    private RequestOptions options(Destination destination, FetchRequest request, Deadline deadline) {
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.secure())
                .setURI(destination.path())
                .setConnectTimeout(deadline.cap(settings.connectTimeout()))
                .setIdleTimeout(deadline.cap(settings.responseTimeout()))
                .putHeader(HttpHeaders.USER_AGENT, settings.userAgent())
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
        request.headers().forEach(options::putHeader);
        request.eTag().ifPresent(it -> options.putHeader(HttpHeaders.IF_NONE_MATCH, it));
        request.lastModified().ifPresent(it -> options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, it));
        return options;
    }

    private Future<Reply> store(Destination destination, HttpClientResponse response, FetchRequest request) {
        BodyFile body = new BodyFile(destination, response, mostBytes);
        long watch = vertx.setPeriodic(settings.responseTimeout().toMillis(), tick -> body.expectProgress());
        return vertx.fileSystem()
                .open(request.target().toString(), EMPTIED)
                .compose(file -> body.receive(file, request.target()))
                .onComplete(done -> vertx.cancelTimer(watch));
    }

    private static FetchFailure failure(
            Destination destination, FetchRequest request, Future<HttpClientRequest> opened, Throwable cause) {
        if (cause instanceof FetchFailure known) {
            return known;
        }
        if (cause instanceof FileSystemException || cause instanceof java.nio.file.FileSystemException) {
            return FetchFailure.because(Reason.NOT_STORED, request.target()).causedBy(cause);
        }
        Reason reason = cause instanceof TimeoutException
                ? Reason.TIMED_OUT
                : cause instanceof SSLException
                        ? Reason.TLS_FAILED
                        : opened.failed() ? Reason.CONNECTION_FAILED : Reason.CONNECTION_LOST;
        return FetchFailure.because(reason, destination.host()).causedBy(cause);
    }
}
