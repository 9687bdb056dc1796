package org.synergymonitor.ingestion.staging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * The wall clock, as far as the monotonic clock bears it out. A wall clock that jumps ahead is not believed until it has run evenly for
 * {@value #CONFIRMATION_MINUTES} minutes since; one that goes back is believed at once. So an embargo opens late rather than early. See ADR
 * 0007.
 */
@ApplicationScoped
public class TrustedClock {
    private static final Logger LOG = Logger.getLogger(TrustedClock.class);
    private static final int CONFIRMATION_MINUTES = 10;
    private static final Duration CONFIRMATION = Duration.ofMinutes(CONFIRMATION_MINUTES);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final Clock wall;
    private final LongSupplier nanos;
    private Reading trusted;
    private Reading doubted;

    public TrustedClock() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    TrustedClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.trusted = read();
    }

    public synchronized Instant now() {
        Reading reading = read();
        if (!isAhead(reading, trusted)) {
            return trust(reading);
        }
        if (doubted == null || isAhead(reading, doubted)) {
            LOG.errorf(
                    "The clock jumped ahead by %s: embargoes wait until it is confirmed",
                    Duration.between(trusted.expected(reading), reading.wall));
            doubted = reading;
        }
        return reading.nanos - doubted.nanos >= CONFIRMATION.toNanos() ? trust(reading) : trusted.expected(reading);
    }

    private Reading read() {
        return new Reading(wall.instant(), nanos.getAsLong());
    }

    private Instant trust(Reading reading) {
        trusted = reading;
        doubted = null;
        return reading.wall;
    }

    private static boolean isAhead(Reading reading, Reading of) {
        return reading.wall.isAfter(of.expected(reading).plus(TOLERANCE));
    }

    /** What both clocks showed. */
    private record Reading(Instant wall, long nanos) {
        /** @return what the wall clock would show at {@code later} if both run evenly */
        Instant expected(Reading later) {
            return wall.plusNanos(later.nanos - nanos);
        }
    }
}
