package org.synergymonitor.reporting.delivery.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.synergymonitor.reporting.ReportingConfig;

/** Posts a message once. It connects to the address that was checked, and follows nothing. */
@ApplicationScoped
public class Outbound {
    private final Guard guard;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    Outbound(Guard guard, ReportingConfig config, Vertx vertx) {
        this(guard, config, vertx, options(config));
    }

    Outbound(Guard guard, ReportingConfig config, Vertx vertx, HttpClientOptions options) {
        this.guard = guard;
        this.timeout = config.delivery().timeout();
        this.client = vertx.createHttpClient(options);
    }

    static HttpClientOptions options(ReportingConfig config) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setSslHandshakeTimeout(config.delivery().timeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                // trace ids are nothing to strangers
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    /** Blocks until there is an answer, or none in time. */
    public Answer post(Supplier<Message> making) {
        Instant at = Instant.now();
        long begin = System.nanoTime();
        try {
            Message message = making.get();
            Received received = send(guard.admit(message.uri()), message);
            return new Answer(
                    at,
                    millisSince(begin),
                    Optional.of(received.status()),
                    received.excerpt(),
                    Optional.empty(),
                    "",
                    RetryAfter.parse(received.retryAfter(), at));
        } catch (OutboundFailure e) {
            return Answer.failed(at, millisSince(begin), e);
        }
    }

    private Received send(Admitted admitted, Message message) {
        Future<HttpClientRequest> opened = client.request(options(admitted, message));
        Future<Received> received = opened.compose(
                request -> request.send(Buffer.buffer(message.body())).compose(Received::of));
        try {
            return received.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            opened.onSuccess(HttpClientRequest::reset);
            throw new OutboundFailure(Failure.TIMED_OUT, "", e);
        } catch (InterruptedException e) {
            opened.onSuccess(HttpClientRequest::reset);
            Thread.currentThread().interrupt();
            throw new OutboundFailure(Failure.CONNECTION_FAILED, "", e);
        } catch (ExecutionException e) {
            boolean tls = e.getCause() instanceof SSLException;
            throw new OutboundFailure(tls ? Failure.TLS_FAILED : Failure.CONNECTION_FAILED, "", e.getCause());
        }
    }

    private RequestOptions options(Admitted admitted, Message message) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        admitted.port(), admitted.address().getHostAddress()))
                .setHost(admitted.uri().getHost())
                .setPort(admitted.port())
                .setSsl(admitted.secure())
                .setURI(admitted.path())
                .setFollowRedirects(false)
                .setConnectTimeout(timeout.toMillis())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "SynergyMonitor")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
        message.headers().forEach(options::putHeader);
        return options;
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
