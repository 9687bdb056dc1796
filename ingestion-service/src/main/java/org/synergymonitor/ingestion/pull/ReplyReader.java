package org.synergymonitor.ingestion.pull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpHeaders;

/** What a reply means. */
final class ReplyReader {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int SHOWN = 300;

    private final Duration poll;
    private final InstantSource clock;

    ReplyReader(Duration poll, InstantSource clock) {
        this.poll = poll;
        this.clock = clock;
    }

    /** @throws FetchFailure if the source refused, or made no sense */
    FetchAnswer read(Reply reply, boolean conditional) {
        return switch (reply.status()) {
            case OK -> queued(reply).map(FetchAnswer.class::cast).orElseGet(() -> fetched(reply));
            case NO_CONTENT -> fetched(reply);
            case ACCEPTED -> accepted(reply);
            case NOT_MODIFIED -> {
                if (!conditional) {
                    throw refusal(reply);
                }
                yield new FetchAnswer.NotModified();
            }
            case CONTENT_TOO_LARGE -> queued(reply).orElseThrow(() -> refusal(reply));
            default -> throw refusal(reply);
        };
    }

    private Optional<FetchAnswer.Pending> queued(Reply reply) {
        return reply.smallBody(QueuedExtraction.LONGEST)
                .flatMap(it ->
                        QueuedExtraction.read(it, reply.uri(), retryAfter(reply).orElse(poll)));
    }

    private FetchAnswer accepted(Reply reply) {
        return new FetchAnswer.Pending(
                reply.header(HttpHeaders.LOCATION)
                        .map(it -> Guard.follow(reply.uri(), it))
                        .orElse(reply.uri()),
                retryAfter(reply).orElse(poll));
    }

    private FetchAnswer fetched(Reply reply) {
        return new FetchAnswer.Fetched(
                reply.file(),
                reply.size(),
                reply.sha256(),
                reply.header(HttpHeaders.CONTENT_TYPE),
                reply.header(HttpHeaders.CONTENT_ENCODING),
                reply.header(HttpHeaders.ETAG),
                reply.header(HttpHeaders.LAST_MODIFIED),
                reply.uri(),
                clock.instant());
    }

    private FetchFailure refusal(Reply reply) {
        boolean passing = PASSING.contains(reply.status());
        FetchFailure failure = FetchFailure.because(
                passing ? Reason.SOURCE_UNAVAILABLE : Reason.SOURCE_REFUSED,
                reply.uri().getHost(),
                reply.status(),
                explanation(reply));
        return passing ? retryAfter(reply).map(failure::after).orElse(failure) : failure;
    }

    private Optional<Duration> retryAfter(Reply reply) {
        return reply.header(HttpHeaders.RETRY_AFTER).flatMap(it -> RetryAfter.read(it, clock.instant()));
    }

    /** @return what the source says in plain words: Eurostat tells in XML which filter is missing */
    private static String explanation(Reply reply) {
        String words = new String(reply.opening(SHOWN * 3), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>|[\\p{Cntrl}\\s]+|\uFFFD", " ")
                .replaceAll(" +", " ")
                .strip();
        if (words.isEmpty()) {
            return "";
        }
        return ": " + (words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…");
    }
}
