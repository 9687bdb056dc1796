package org.synergymonitor.ingestion.outbox;

/** An earlier registry stands beside a later topic: whatever is accepted now would never be sent. */
public final class RegistryBehindLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RegistryBehindLogException(String system, long registered, long logged) {
        super("the topic has event " + logged + " of " + system + ", the registry only " + registered);
    }
}
