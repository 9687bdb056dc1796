package org.synergymonitor.reporting.delivery.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.alert.AlertTransition.Kind;

/** What of a transition decides whether, when and how it is delivered; what it says is in {@link AlertSentence}. */
public record AlertNotice(AlertTransitioned transitioned) {
    public static AlertNotice parse(String json) {
        try {
            return new AlertNotice(EventCodec.decode(AlertTransitioned.class, json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a transition was stored, but cannot be read", e);
        }
    }

    public String json() {
        return new String(EventCodec.encode(transitioned), StandardCharsets.UTF_8);
    }

    public String id() {
        return transitioned.id();
    }

    public String system() {
        return transitioned.system();
    }

    /** @return which alert of the system; transitions of one follow each other */
    public String alert() {
        return transitioned.transition().series().toString();
    }

    public Kind kind() {
        return transitioned.transition().kind();
    }

    public boolean opens() {
        return kind() == Kind.OPENED;
    }

    public boolean closes() {
        return kind() == Kind.RESOLVED || kind() == Kind.RETRACTED;
    }

    public Instant recordedAt() {
        return transitioned.recordedAt();
    }

    public long revision() {
        return transitioned.revision();
    }

    /** @return whether its release was published at most {@code longest} before it was recorded; what has no release is not late */
    public boolean isFresh(Duration longest) {
        return transitioned
                .cause()
                .releasedAt()
                .map(it -> !recordedAt().isAfter(it.toInstant().plus(longest)))
                .orElse(true);
    }

    /** @return what is the same for every transition of the alert: no values, no periods */
    public Map<String, String> identity() {
        return Map.of("system", system(), "series", alert(), "severity", "warning");
    }
}
