package org.synergymonitor.ingestion.recovery;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;

import org.synergymonitor.ingestion.acceptance.IdempotencyKeys;
import org.synergymonitor.ingestion.report.ReportStore;

/** Deletes what is kept for a time only. */
@Singleton
class Expiry {
    private final ReportStore reports;
    private final IdempotencyKeys keys;

    Expiry(ReportStore reports, IdempotencyKeys keys) {
        this.reports = reports;
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        Instant now = Instant.now();
        reports.deleteBefore(now.minus(Duration.ofDays(ReportStore.KEPT_DAYS)));
        keys.deleteBefore(now.minus(Duration.ofDays(IdempotencyKeys.KEPT_DAYS)));
    }
}
