package org.synergymonitor.formats.mapping;

import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Row;

/**
 * A component whose value identifies something here.
 *
 * @param codes what its values are called here; a value that is not among them stands as it is
 */
public record CodedComponent(String component, Map<String, String> codes) {
    public CodedComponent {
        Requirement.text("component", component);
        codes = Requirement.map(codes);
        codes.values().forEach(it -> Requirement.identifier("code", it));
    }

    public static CodedComponent of(String component) {
        return new CodedComponent(component, Map.of());
    }

    public Optional<String> in(Row row) {
        return row.component(component).map(it -> codes.getOrDefault(it, it));
    }
}
