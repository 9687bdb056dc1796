package org.synergymonitor.ingestion.dataflow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.mapping.UnitRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.panel.ObsStatus;

/** Reads the mapping of a dataflow and says everything that is wrong with it at once, by JSON pointer. */
final class MappingReader {
    private static final int MOST = 10_000;
    private static final int FARTHEST_POWER = 24;

    private final String agency;
    private final String dataflow;
    private final Findings findings = new Findings();

    private MappingReader(String agency, String dataflow) {
        this.agency = agency;
        this.dataflow = dataflow;
    }

    static DataflowMapping read(String agency, String dataflow, String body) throws IOException {
        MappingReader reader = new MappingReader(agency, dataflow);
        DataflowMapping mapping = Fields.readBody(body, reader.findings, reader::mapping);
        reader.findings.refuseIfErrors();
        return mapping;
    }

    private DataflowMapping mapping(Fields fields) {
        AreaRule area = fields.object("area", this::area).orElse(AreaRule.DEFAULT);
        List<IndicatorRule> rules =
                fields.has("indicators") ? fields.list("indicators", 1, MOST, this::rule) : List.of();
        Optional<CodedComponent> indicator = fields.object("indicator", it -> coded(it, Component.INDICATOR));
        String time = Objects.requireNonNullElse(fields.text("time"), Component.TIME_PERIOD);
        Optional<Frequency> frequency = Optional.ofNullable(fields.choice("frequency", Frequency.class));
        Map<String, UnitRule> units = fields.members("units", MOST, (members, code) -> members.object(code, this::unit)
                .orElse(null));
        Map<String, ObsStatus> statuses =
                fields.members("statuses", MOST, (members, flag) -> members.choice(flag, ObsStatus.class));
        return fields.checked(
                "",
                () -> new DataflowMapping(agency, dataflow, area, rules, indicator, time, frequency, units, statuses));
    }

    private AreaRule area(Fields fields) {
        String constant = fields.text("constant");
        if (constant == null) {
            CodedComponent component = coded(fields, Component.REF_AREA);
            return component == null ? null : AreaRule.of(component);
        }
        return fields.checked("constant", () -> AreaRule.constant(constant));
    }

    private CodedComponent coded(Fields fields, String otherwise) {
        String component = Objects.requireNonNullElse(fields.text("component"), otherwise);
        Map<String, String> codes = fields.members("codes", MOST, Fields::identifier);
        return fields.checked("component", () -> new CodedComponent(component, codes));
    }

    private IndicatorRule rule(Fields fields) {
        String indicator = fields.identifier("indicator");
        Map<String, Set<String>> key = new LinkedHashMap<>();
        fields.members("key", MOST, (members, component) -> List.copyOf(members.texts(component, MOST)))
                .forEach((component, codes) -> key.put(component, Set.copyOf(codes)));
        String measure = Objects.requireNonNullElse(fields.text("measure"), Component.OBS_VALUE);
        Optional<String> unit = Optional.ofNullable(fields.text("unit"));
        Optional<Frequency> frequency = Optional.ofNullable(fields.choice("frequency", Frequency.class));
        return fields.checked("", () -> new IndicatorRule(indicator, key, measure, unit, frequency));
    }

    private UnitRule unit(Fields fields) {
        fields.require("unit");
        String unit = fields.text("unit");
        Integer power = fields.count("power", -FARTHEST_POWER, FARTHEST_POWER);
        return fields.checked("unit", () -> new UnitRule(unit, Objects.requireNonNullElse(power, 0)));
    }
}
