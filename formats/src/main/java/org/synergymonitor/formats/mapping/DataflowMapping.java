package org.synergymonitor.formats.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.unit.Units;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.panel.ObsStatus;

/**
 * What the components of a dataflow mean here.
 *
 * @param rules the indicators by the keys of their series; a row may be named by several, each with its own measure
 * @param indicator the component that names the indicator of what no rule names, empty if there is none
 * @param time the component of the reference period
 * @param frequency of the whole dataflow, if days have to be read as longer periods
 * @param units what the codes of units mean; if there are any, an unreadable code that is not among them is an error
 * @param statuses what the flags of the dataflow are in SDMX's OBS_STATUS
 */
public record DataflowMapping(
        String agency,
        String dataflow,
        AreaRule area,
        List<IndicatorRule> rules,
        Optional<CodedComponent> indicator,
        String time,
        Optional<Frequency> frequency,
        Map<String, UnitRule> units,
        Map<String, ObsStatus> statuses) {
    private static final int LONGEST = 64;

    public DataflowMapping {
        Requirement.text("agency", agency, LONGEST);
        Requirement.text("dataflow", dataflow, LONGEST);
        Requirement.text("time", time);
        rules = List.copyOf(rules);
        units = Requirement.map(units);
        statuses = Requirement.map(statuses);
        if (rules.isEmpty() && indicator.isEmpty()) {
            throw new IllegalArgumentException("the mapping of " + agency + ":" + dataflow + " names no indicator");
        }
    }

    /** @return the mapping of a dataflow that has REF_AREA and INDICATOR itself */
    public static DataflowMapping identity(String agency, String dataflow) {
        return new DataflowMapping(
                agency,
                dataflow,
                AreaRule.DEFAULT,
                List.of(),
                Optional.of(CodedComponent.of(Component.INDICATOR)),
                Component.TIME_PERIOD,
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** @return how the row is read: as the indicators of all rules that name it, else as the indicator that it names itself */
    public List<IndicatorRule> indicatorsOf(Row row) {
        List<IndicatorRule> named = rules.stream().filter(it -> it.names(row)).toList();
        return named.isEmpty()
                ? indicatorIn(row).filter(Identifier::isValid).map(it -> IndicatorRule.of(it, Map.of())).stream()
                        .toList()
                : named;
    }

    /** @return the indicator that the row names itself, whether its id is valid or not */
    public Optional<String> indicatorIn(Row row) {
        return indicator.flatMap(it -> it.in(row));
    }

    /**
     * @param row which may leave dimensions out
     * @param measures which measures are meant
     * @return the indicators that it selects, empty if all
     */
    public Optional<Set<String>> selection(Row row, Predicate<String> measures) {
        Set<String> selected = new LinkedHashSet<>();
        rules.stream()
                .filter(it -> measures.test(it.measure()) && it.isSelectedBy(row))
                .forEach(it -> selected.add(it.indicator()));
        if (indicator.isPresent() && measures.test(Component.OBS_VALUE)) {
            Optional<String> named = indicatorIn(row);
            if (named.isEmpty() && namesNothing(row)) {
                return Optional.empty();
            }
            named.ifPresent(selected::add);
        }
        return Optional.of(selected);
    }

    private boolean namesNothing(Row row) {
        return key().stream().allMatch(it -> row.component(it).isEmpty());
    }

    /** @return the components that decide which indicator a row is of */
    public Set<String> key() {
        Set<String> key = new LinkedHashSet<>();
        rules.forEach(it -> key.addAll(it.key().keySet()));
        indicator.ifPresent(it -> key.add(it.component()));
        return key;
    }

    /** @return what a stated unit means; empty if it is unknown */
    public Optional<UnitRule> unit(String stated) {
        UnitRule known = units.get(stated);
        if (known != null) {
            return Optional.of(known);
        }
        boolean readable = units.isEmpty()
                || units.values().stream()
                        .anyMatch(it -> Units.power(stated, it.unit()).isPresent());
        return readable ? Optional.of(new UnitRule(stated, 0)) : Optional.empty();
    }
}
