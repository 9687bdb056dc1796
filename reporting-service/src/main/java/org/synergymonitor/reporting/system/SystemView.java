package org.synergymonitor.reporting.system;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;

/**
 * A system.
 *
 * @param sequence of the last event of its log that is stored here
 * @param definition the one in force, or the last one if it is retired
 * @param revision the newest one stored, with its {@code recordedAt}; absent before the first
 * @param links where the rest is, by relation
 */
public record SystemView(
        String id,
        boolean retired,
        long sequence,
        Optional<SystemDefinition> definition,
        Optional<Long> revision,
        Optional<Instant> recordedAt,
        Map<String, String> links) {}
