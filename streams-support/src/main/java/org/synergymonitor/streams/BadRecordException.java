package org.synergymonitor.streams;

/** A record that no retry will make good. */
final class BadRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRecordException(String message) {
        super(message);
    }
}
