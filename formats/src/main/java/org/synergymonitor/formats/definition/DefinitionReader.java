package org.synergymonitor.formats.definition;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.definition.SystemDefinition;

/** Reads the definition of a composite system and says everything that is wrong with it at once, by JSON pointer. */
public final class DefinitionReader {
    private static final int LONGEST_UNIT = 64;
    private static final double LEAST_SHARE = Double.MIN_NORMAL;

    private final String system;
    private final Findings findings;
    private final Set<String> subsystems = new HashSet<>();
    private final Set<String> indicators = new HashSet<>();
    private final Map<String, Place> limitless = new LinkedHashMap<>();
    private final Map<String, Place> unitPlaces = new HashMap<>();

    private boolean fixedLimits;

    public DefinitionReader(String system, Findings findings) {
        this.system = system;
        this.findings = findings;
    }

    /** @return empty if anything is wrong */
    public Optional<SystemDefinition> read(String body) throws IOException {
        if (!Identifier.isValid(system)) {
            findings.add(Code.INVALID_IDENTIFIER, Place.field("id"), system);
        }
        return Optional.ofNullable(Fields.readBody(body, findings, this::definition))
                .filter(it -> !findings.hasErrors());
    }

    /** @return where the unit of each indicator is stated */
    public Map<String, Place> unitPlaces() {
        return unitPlaces;
    }

    private SystemDefinition definition(Fields fields) {
        String id = fields.parsed("id", it -> it, Code.INVALID_IDENTIFIER);
        if (id != null && !id.equals(system)) {
            findings.add(Code.ID_MISMATCH, fields.place("id"), id);
        }
        Names names = fields.names("names");
        String referenceArea = fields.identifier("referenceArea");
        Frequency frequency = fields.choice("frequency", Frequency.class);
        fields.require("frequency");
        List<Subsystem> parts = fields.list("subsystems", 2, 10, this::subsystem);
        if (indicators.size() > SystemDefinition.MAX_INDICATORS) {
            findings.add(
                    Code.WRONG_COUNT,
                    fields.place("subsystems"),
                    Integer.toString(indicators.size()),
                    1,
                    SystemDefinition.MAX_INDICATORS);
        }
        Method method = fields.object("method", it -> method(it, frequency)).orElse(Method.DEFAULT);
        if (fixedLimits) {
            limitless.forEach((indicator, place) -> findings.add(Code.LIMITS_REQUIRED, place, indicator));
        }
        BandSetReader bandSetReader = new BandSetReader(findings);
        List<BandSet> bandSets = fields.has("bandSets")
                ? fields.list("bandSets", 0, SystemDefinition.MAX_BAND_SETS, bandSetReader::read)
                : List.of();
        AlertRuleReader rules = new AlertRuleReader(findings, subsystems, bandSetReader.measures());
        AlertSettings alerts = fields.object("alerts", it -> alerts(it, rules)).orElse(AlertSettings.DEFAULT);
        return fields.checked(
                "",
                () -> new SystemDefinition(system, names, referenceArea, frequency, parts, method, alerts, bandSets));
    }

    private Subsystem subsystem(Fields fields) {
        String id = fields.identifier("id");
        requireFirst(subsystems, id, fields.place("id"));
        Names names = fields.names("names");
        List<Dimension> dimensions = fields.list("dimensions", 1, SystemDefinition.MAX_INDICATORS, this::dimension);
        return fields.checked("", () -> new Subsystem(id, names, dimensions));
    }

    private Dimension dimension(Fields fields) {
        String id = fields.identifier("id");
        Names names = fields.names("names");
        List<Indicator> found = fields.list("indicators", 1, SystemDefinition.MAX_INDICATORS, this::indicator);
        return fields.checked("", () -> new Dimension(id, names, found));
    }

    private Indicator indicator(Fields fields) {
        String id = fields.identifier("id");
        requireFirst(indicators, id, fields.place("id"));
        Names names = fields.names("names");
        String unit = fields.label("unit", LONGEST_UNIT);
        Direction direction = fields.choice("direction", Direction.class);
        Optional<Limits> limits = fields.object("limits", this::limits);
        if (id != null) {
            unitPlaces.put(id, fields.place("unit"));
            if (!fields.has("limits")) {
                limitless.put(id, fields.place("limits"));
            }
        }
        return fields.checked("", () -> new Indicator(id, names, unit, direction, limits));
    }

    private Limits limits(Fields fields) {
        Double lower = fields.number("lower", -Finite.MAX_MAGNITUDE, Finite.MAX_MAGNITUDE);
        Double upper = fields.number("upper", -Finite.MAX_MAGNITUDE, Finite.MAX_MAGNITUDE);
        fields.require("lower");
        fields.require("upper");
        if (lower == null || upper == null) {
            return null;
        }
        if (lower >= upper) {
            findings.add(Code.OUT_OF_RANGE, fields.place("lower"), lower.toString(), -Finite.MAX_MAGNITUDE, "upper");
            return null;
        }
        return new Limits(lower, upper);
    }

    private Method method(Fields fields, Frequency frequency) {
        LimitsPolicy limits = fields.choice("limits", LimitsPolicy.class);
        fixedLimits = limits == LimitsPolicy.FIXED;
        Double expansion = fields.number("expansion", limits == LimitsPolicy.EXPANDED ? LEAST_SHARE : 0, 1);
        Aggregation aggregation = fields.choice("aggregation", Aggregation.class);
        SynergyForm synergy = fields.choice("synergy", SynergyForm.class);
        MissingPolicy missing = fields.choice("missing", MissingPolicy.class);
        Integer carried = fields.count("carryForwardPeriods", missing == MissingPolicy.CARRY_FORWARD ? 1 : 0, 100);
        Integer minimum = fields.count("minimumPeriods", 2, 1000);
        Optional<Period> base = Optional.ofNullable(fields.parsed("fixedBase", Period::parse, Code.INVALID_PERIOD));
        if (frequency != null && base.filter(it -> it.frequency() != frequency).isPresent()) {
            findings.add(
                    Code.INVALID_PERIOD, fields.place("fixedBase"), base.get().toString());
        }
        Double share = fields.number("preliminaryShare", LEAST_SHARE, 1);
        return fields.checked(
                "", () -> new Method(limits, expansion, aggregation, synergy, missing, carried, minimum, base, share));
    }

    private static AlertSettings alerts(Fields fields, AlertRuleReader reader) {
        Integer warmUp = fields.count("warmUpPeriods", 0, AlertSettings.MOST_WARM_UP_PERIODS);
        List<AlertRule> rules =
                fields.has("rules") ? fields.list("rules", 0, AlertSettings.MAX_RULES, reader::read) : List.of();
        return fields.checked("", () -> new AlertSettings(warmUp, rules));
    }

    private void requireFirst(Set<String> known, String id, Place place) {
        if (id != null && !known.add(id)) {
            findings.add(Code.DUPLICATE_ID, place, id);
        }
    }
}
