package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.mute.Mutes;

/** What speaks against sending a delivery that was never tried. The end of an alert shares the fate of its beginning. */
@ApplicationScoped
class Withholding {
    private final Ledger ledger;
    private final Mutes mutes;
    private final Duration longestDelay;

    Withholding(Ledger ledger, Mutes mutes, ReportingConfig config) {
        this.ledger = ledger;
        this.mutes = mutes;
        this.longestDelay = config.delivery().longestDelay();
    }

    Optional<SkipReason> reason(Delivery delivery, Instant now) {
        if (delivery.committed()) {
            return Optional.empty();
        }
        AlertNotice notice = delivery.notice();
        if (notice.closes()) {
            boolean untold = ledger.openingOf(delivery)
                    .filter(it -> it.status() == DeliveryStatus.SKIPPED)
                    .isPresent();
            return untold ? Optional.of(SkipReason.OPENING_SKIPPED) : Optional.empty();
        }
        if (now.isAfter(notice.recordedAt().plus(longestDelay))) {
            return Optional.of(SkipReason.TOO_LATE);
        }
        return mutes.covers(notice.system(), notice.alert(), now) ? Optional.of(SkipReason.MUTED) : Optional.empty();
    }
}
