package org.synergymonitor.formats.mapping;

import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;

/**
 * Which area the observations are of: what a component says, or the same one throughout.
 *
 * @param component empty if the area is constant
 */
public record AreaRule(Optional<CodedComponent> component, Optional<String> constant) {
    public static final AreaRule DEFAULT = of(CodedComponent.of(Component.REF_AREA));

    public AreaRule {
        if (component.isPresent() == constant.isPresent()) {
            throw new IllegalArgumentException("an area is either in a component or constant");
        }
        constant.ifPresent(it -> Requirement.identifier("constant area", it));
    }

    public static AreaRule of(CodedComponent component) {
        return new AreaRule(Optional.of(component), Optional.empty());
    }

    public static AreaRule constant(String area) {
        return new AreaRule(Optional.empty(), Optional.of(area));
    }

    public static AreaRule coded(Map<String, String> codes) {
        return of(new CodedComponent(Component.REF_AREA, codes));
    }

    public Optional<String> in(Row row) {
        return constant.or(() -> component.flatMap(it -> it.in(row)));
    }

    /** @return the component that says it, or would */
    public String dimension() {
        return component.map(CodedComponent::component).orElse(Component.REF_AREA);
    }
}
