package org.synergymonitor.formats.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;

/** Finds the indicators of rows, the same key once. */
final class RowIndicators {
    private static final int REMEMBERED = 10_000;

    private final DataflowMapping mapping;
    private final boolean mapped;
    private final Findings findings;
    private final List<String> key;
    private final Map<List<String>, List<IndicatorRule>> named = new HashMap<>();
    private final UnmappedSeries unmapped = new UnmappedSeries();
    private final Set<String> seen = new HashSet<>();
    private boolean unmappable;

    /** @param mapped whether the mapping was made for the dataflow, and is not the one for all that have none */
    RowIndicators(DataflowMapping mapping, boolean mapped, Findings findings) {
        this.mapping = mapping;
        this.mapped = mapped;
        this.findings = findings;
        this.key = List.copyOf(mapping.key());
    }

    List<IndicatorRule> named(Row row) {
        if (named.size() == REMEMBERED) {
            named.clear();
        }
        List<String> codes =
                key.stream().map(it -> row.component(it).orElse("")).toList();
        return named.computeIfAbsent(codes, it -> mapping.indicatorsOf(row));
    }

    /** @return none if that is already said, or will be */
    List<IndicatorRule> require(Row row, Consumer<Finding> wrong) {
        if (!isMappable(row)) {
            return List.of();
        }
        List<IndicatorRule> rules = named(row);
        if (rules.isEmpty()) {
            sayWhy(row, wrong);
        }
        return rules;
    }

    void reportLeftOut() {
        unmapped.report(findings);
    }

    void leaveOut(Row row) {
        unmapped.add(row, key);
    }

    private void sayWhy(Row row, Consumer<Finding> wrong) {
        CodedComponent component = mapping.indicator().orElse(null);
        if (component == null || !component.codes().isEmpty()) {
            leaveOut(row);
        } else if (row.component(component.component()).isPresent()) {
            wrong.accept(Finding.of(
                    Code.INVALID_IDENTIFIER,
                    row.place(component.component()),
                    row.component(component.component()).get()));
        } else if (mapping.rules().isEmpty()) {
            wrong.accept(
                    Finding.of(Code.INCOMPLETE_KEY, row.place(component.component()), null, component.component()));
        } else {
            leaveOut(row);
        }
    }

    /** A message without these columns is told so once, a row that leaves them empty each time. */
    boolean isMappable(Row row) {
        if (mapped) {
            return true;
        }
        for (String component : List.of(Component.REF_AREA, Component.INDICATOR)) {
            if (row.component(component).isPresent()) {
                seen.add(component);
            } else if (!seen.contains(component)) {
                if (!unmappable) {
                    String dataflow = mapping.agency() + ":" + mapping.dataflow();
                    findings.add(Finding.of(Code.NO_MAPPING, row.place(component), null, dataflow)
                            .withHint("give the dataflow a mapping, or the message these columns"));
                }
                unmappable = true;
                return false;
            }
        }
        return true;
    }
}
