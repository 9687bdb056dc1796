package org.synergymonitor.reporting.delivery.outbound;

import java.nio.charset.StandardCharsets;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/**
 * What a receiver said.
 *
 * @param retryAfter the header, null if there was none
 */
record Received(int status, String retryAfter, String excerpt) {
    private static final int EXCERPT_BYTES = 500;

    /** Completes with the end of the body, or as soon as it goes on longer than anybody reads it. */
    static Future<Received> of(HttpClientResponse response) {
        Promise<Received> promise = Promise.promise();
        Buffer head = Buffer.buffer();
        response.exceptionHandler(promise::tryFail)
                .endHandler(end -> promise.tryComplete(of(response, head)))
                .handler(chunk -> {
                    head.appendBuffer(chunk, 0, Math.min(chunk.length(), EXCERPT_BYTES - head.length()));
                    if (head.length() == EXCERPT_BYTES && promise.tryComplete(of(response, head))) {
                        response.request().reset();
                    }
                });
        return promise.future();
    }

    private static Received of(HttpClientResponse response, Buffer head) {
        String text = new String(head.getBytes(), StandardCharsets.UTF_8);
        return new Received(
                response.statusCode(),
                response.getHeader(HttpHeaders.RETRY_AFTER),
                text.replaceAll("\\p{Cntrl}+", " ").strip());
    }
}
