package org.synergymonitor.ingestion.pull;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpClientResponse;

/** Streams the body of an answer into a file, counting and digesting it, and never holds it. */
final class BodyFile {
    private static final int OK = 200;

    /** Of a refusal only the beginning is ever read. */
    private static final long EXPLANATION_BYTES = 65_536;

    private final Destination destination;
    private final HttpClientResponse response;
    private final long most;
    private final MessageDigest digest = sha256();
    private final Promise<Void> received = Promise.promise();
    private Future<Void> written = Future.succeededFuture();
    private long size;
    private long sizeBefore;

    /** To be made as soon as there is a response: a connection that is lost is told of only once. */
    BodyFile(Destination destination, HttpClientResponse response, long mostOfBody) {
        this.destination = destination;
        this.response = response;
        response.pause();
        response.exceptionHandler(received::tryFail);
        this.most = response.statusCode() == OK ? mostOfBody : EXPLANATION_BYTES;
    }

    /** @param path of the file, for the reply */
    Future<Reply> receive(AsyncFile file, Path path) {
        response.handler(chunk -> append(chunk, file));
        response.endHandler(end -> complete());
        response.resume();
        return received.future()
                .eventually(() -> {
                    response.request().reset();
                    return file.close();
                })
                .map(end -> new Reply(
                        destination.uri(),
                        response.statusCode(),
                        response.headers(),
                        path,
                        size,
                        HexFormat.of().formatHex(digest.digest())));
    }

    /** Gives up if nothing came since the last call. */
    void expectProgress() {
        if (size == sizeBefore) {
            received.tryFail(new TimeoutException("nothing came after byte " + size));
        }
        sizeBefore = size;
    }

    private void append(Buffer chunk, AsyncFile file) {
        if (size + chunk.length() > most) {
            overflow();
            return;
        }
        size += chunk.length();
        digest.update(chunk.getBytes());
        Future<Void> write = file.write(chunk);
        written = written.compose(done -> write);
        if (file.writeQueueFull()) {
            response.pause();
            file.drainHandler(drained -> response.resume());
        }
    }

    private void overflow() {
        if (response.statusCode() == OK) {
            received.tryFail(FetchFailure.because(Reason.BODY_TOO_LARGE, destination.host(), most));
        } else {
            complete();
        }
    }

    private void complete() {
        written.onSuccess(received::tryComplete).onFailure(received::tryFail);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
