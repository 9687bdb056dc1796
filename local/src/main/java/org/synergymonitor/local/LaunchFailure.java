package org.synergymonitor.local;

/** Something the user can mend; the message is one clear sentence. */
final class LaunchFailure extends Exception {
    private static final long serialVersionUID = 1;

    LaunchFailure(String message) {
        super(message);
    }
}
