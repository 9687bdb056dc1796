package org.synergymonitor.reporting.delivery.outbound;

import org.synergymonitor.model.definition.Names;

/** Nothing was sent, or nothing came back. */
public final class OutboundFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Failure failure;
    private final String detail;

    public OutboundFailure(Failure failure, String detail, Throwable cause) {
        super(failure.message(detail).en(), cause);
        this.failure = failure;
        this.detail = detail;
    }

    public OutboundFailure(Failure failure, String detail) {
        this(failure, detail, null);
    }

    public Failure failure() {
        return failure;
    }

    public String detail() {
        return detail;
    }

    public Names text() {
        return failure.message(detail);
    }
}
