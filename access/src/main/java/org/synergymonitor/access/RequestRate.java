package org.synergymonitor.access;

import java.time.Duration;

import jakarta.ws.rs.Priorities;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Each caller has a bucket of requests in each replica, which fills steadily. */
class RequestRate {
    private static final long MOST_CALLERS = 100_000;

    private final Caller caller;
    private final Posture posture;
    private final AccessConfig.Requests requests;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RequestRate(Caller caller, Posture posture, AccessConfig config) {
        this.caller = caller;
        this.posture = posture;
        this.requests = config.requests();
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION - 1)
    void count() {
        if (posture.isOpen()) {
            return;
        }
        ConsumptionProbe probe = buckets.get(caller.name(), it -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(requests.burst()).refillGreedy(requests.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
