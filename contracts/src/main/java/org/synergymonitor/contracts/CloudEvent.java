package org.synergymonitor.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.synergymonitor.model.panel.SystemEvent;

/**
 * The CloudEvents 1.0 attributes of an event, for Kafka's binary mode: the value is the event alone, the attributes are headers.
 *
 * @param id deterministic: {@code system/sequence} in the log, {@code system@revision} behind it, an alert's own id,
 *     {@code agency:dataflow/expectedAt} of an overdue release
 * @param type {@code org.synergymonitor.<event>.v1}
 * @param source the service that made it
 * @param time recordedAt of the event in the log, detectedAt of an overdue release
 */
public record CloudEvent(String id, String type, String source, Instant time) {
    private static final String TYPE_PREFIX = "org.synergymonitor.";
    private static final String TYPE_SUFFIX = ".v1";

    public static CloudEvent of(SystemEvent event) {
        return new CloudEvent(
                event.system() + "/" + event.sequence(),
                type(event.getClass()),
                "/ingestion-service",
                event.recordedAt());
    }

    public static CloudEvent of(PanelWeighted event) {
        return new CloudEvent(
                event.system() + "@" + event.revision(),
                type(PanelWeighted.class),
                "/weighting-service",
                event.recordedAt());
    }

    public static CloudEvent of(SynergyMeasured event) {
        return new CloudEvent(
                event.system() + "@" + event.revision(),
                type(SynergyMeasured.class),
                "/synergy-service",
                event.recordedAt());
    }

    public static CloudEvent of(AlertTransitioned event) {
        return new CloudEvent(event.id(), type(AlertTransitioned.class), "/synergy-service", event.recordedAt());
    }

    public static CloudEvent of(ReleaseOverdue event) {
        return new CloudEvent(
                event.key() + "/" + event.expectedAt(),
                type(ReleaseOverdue.class),
                "/ingestion-service",
                event.detectedAt());
    }

    /** @return the {@code ce_type} of a kind of event */
    public static String type(Class<?> event) {
        return TYPE_PREFIX + event.getSimpleName() + TYPE_SUFFIX;
    }

    /** @return the record headers, by name, all of them text */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return headers;
    }
}
