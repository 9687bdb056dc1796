package org.synergymonitor.ingestion.pull;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.ingestion.Settings;

/** Asks a source until what it prepares is ready. */
@ApplicationScoped
public class AsynchronousAnswers {
    private final Fetcher fetcher;
    private final Settings.Pull settings;

    AsynchronousAnswers(Fetcher fetcher, Settings settings) {
        this.fetcher = fetcher;
        this.settings = settings.pull();
    }

    /**
     * Blocks until the answer is there.
     *
     * @return never pending
     * @throws FetchFailure if there is none, or not in time
     */
    public FetchAnswer await(FetchRequest request) {
        FetchAnswer answer = fetcher.fetch(request);
        Deadline deadline = Deadline.in(settings.asynchronousTimeout());
        Duration backoff = settings.firstPoll();
        while (answer instanceof FetchAnswer.Pending pending) {
            pause(
                    pending.after().isZero() ? settings.firstPoll() : longer(pending.after(), backoff),
                    deadline,
                    pending);
            backoff = shorter(backoff.multipliedBy(2), settings.longestPoll());
            answer = poll(request.at(pending.poll()), pending);
        }
        return answer;
    }

    /** What is under way at the source is not given up for a passing failure. */
    private FetchAnswer poll(FetchRequest request, FetchAnswer.Pending pending) {
        try {
            return fetcher.fetch(request);
        } catch (FetchFailure failure) {
            if (!failure.retryable() || failure.reason() == Reason.ASYNCHRONOUS_FAILED) {
                throw failure;
            }
            return new FetchAnswer.Pending(pending.poll(), failure.retryAfter().orElse(settings.firstPoll()));
        }
    }

    private void pause(Duration wait, Deadline deadline, FetchAnswer.Pending pending) {
        if (deadline.isBefore(wait)) {
            throw FetchFailure.because(
                    Reason.ASYNCHRONOUS_OVERDUE, pending.poll().getHost(), settings.asynchronousTimeout());
        }
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchFailure.because(Reason.INTERRUPTED).causedBy(e);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
