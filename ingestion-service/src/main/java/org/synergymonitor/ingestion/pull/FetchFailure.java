package org.synergymonitor.ingestion.pull;

import java.time.Duration;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;

/** Nothing was fetched. */
public final class FetchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final Duration retryAfter;
    private final transient Code.Message text;

    private FetchFailure(Reason reason, Duration retryAfter, Code.Message text, Throwable cause) {
        super(text.en(), cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.text = text;
    }

    static FetchFailure because(Reason reason, Object... arguments) {
        return new FetchFailure(reason, null, reason.message(arguments), null);
    }

    FetchFailure after(Duration wait) {
        return new FetchFailure(reason, wait, text, getCause());
    }

    FetchFailure causedBy(Throwable cause) {
        return new FetchFailure(reason, retryAfter, text, cause);
    }

    public Reason reason() {
        return reason;
    }

    public Code.Message text() {
        return text;
    }

    /** @return whether the same request may succeed later */
    public boolean retryable() {
        return reason.retryable();
    }

    /** @return how long the source asks to be left alone */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
