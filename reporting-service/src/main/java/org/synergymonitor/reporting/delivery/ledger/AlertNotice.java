package org.synergymonitor.reporting.delivery.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

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

    /** @return which alert of the system, the id of its rule; transitions of one follow each other */
    public String alert() {
        return transitioned.transition().rule();
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

    /** @return what is the same for every transition of the alert, the labels of its rule included: no values, no periods */
    public Map<String, String> identity() {
        Map<String, String> identity = new TreeMap<>();
        transitioned.transition().labels().forEach((name, text) -> identity.put(labelName(name), text));
        identity.put("system", system());
        identity.put("rule", alert());
        identity.put("severity", transitioned.transition().severity().toString());
        return identity;
    }

    /** A label of Prometheus has letters, digits and _, and begins with no digit. */
    private static String labelName(String identifier) {
        String name = identifier.replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
