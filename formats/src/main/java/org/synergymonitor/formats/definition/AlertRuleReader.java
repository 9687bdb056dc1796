package org.synergymonitor.formats.definition;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.BandSet.Measure;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;

/** Reads the alert rules of one definition. */
public final class AlertRuleReader {
    private final Findings findings;
    private final Set<String> subsystems;
    private final Map<String, Optional<Measure>> bandSets;
    private final Set<String> ids = new HashSet<>();

    AlertRuleReader(Findings findings, Set<String> subsystems, Map<String, Optional<Measure>> bandSets) {
        this.findings = findings;
        this.subsystems = subsystems;
        this.bandSets = bandSets;
    }

    /** Reads rules for a system that is defined already. */
    public AlertRuleReader(Findings findings, SystemDefinition definition) {
        this(
                findings,
                definition.subsystems().stream().map(Subsystem::id).collect(Collectors.toSet()),
                definition.bandSets().stream().collect(Collectors.toMap(BandSet::id, it -> Optional.of(it.measure()))));
    }

    public AlertRule read(Fields fields) {
        String id = fields.identifier("id");
        if (id != null && !ids.add(id)) {
            findings.add(Code.DUPLICATE_ID, fields.place("id"), id);
        }
        AlertSeverity severity = fields.choice("severity", AlertSeverity.class);
        TreeMap<String, String> labels = new TreeMap<>(fields.members("labels", AlertRule.MAX_LABELS, this::label));
        fields.require("condition");
        AlertCondition condition = fields.object("condition", this::condition).orElse(null);
        Confirmations confirmations =
                fields.object("confirmations", AlertRuleReader::confirmations).orElse(null);
        Integer warmUp = fields.count("warmUpPeriods", 0, AlertSettings.MOST_WARM_UP_PERIODS);
        return fields.checked(
                "", () -> new AlertRule(id, severity, labels, condition, confirmations, Optional.ofNullable(warmUp)));
    }

    private String label(Fields fields, String name) {
        if (!Identifier.isValid(name)) {
            findings.add(Code.INVALID_IDENTIFIER, fields.place(name), name);
        }
        return fields.label(name, AlertRule.LONGEST_LABEL);
    }

    private static Confirmations confirmations(Fields fields) {
        Integer open = fields.count("open", 1, Confirmations.MOST);
        Integer close = fields.count("close", 1, Confirmations.MOST);
        return fields.checked("", () -> new Confirmations(open, close));
    }

    private AlertCondition condition(Fields fields) {
        ConditionType type = fields.choice("type", ConditionType.class);
        fields.require("type");
        if (type == null) {
            fields.ignoreOthers();
            return null;
        }
        return switch (type) {
            case DEGREE -> degree(fields);
            case BAND -> band(fields);
            case ORDER_DEGREE -> {
                String subsystem = subsystem(fields, "subsystem");
                Base series = series(fields);
                Double threshold = fields.number("threshold", 0, 1);
                yield fields.checked("", () -> new AlertCondition.OrderDegree(subsystem, series, threshold));
            }
            case SIGN_SHARE -> {
                Base series = series(fields);
                Double share = fields.number("share", Double.MIN_NORMAL, 1);
                fields.require("share");
                yield fields.checked("", () -> new AlertCondition.SignShare(series, share));
            }
        };
    }

    private AlertCondition degree(Fields fields) {
        Base series = series(fields);
        Optional<Pair> pair = fields.object("pair", this::pair);
        Reading reading = fields.choice("reading", Reading.class);
        Double threshold = fields.number("threshold", -1, 1);
        Double deadBand = fields.number("deadBand", 0, 2);
        return fields.checked("", () -> new AlertCondition.Degree(series, pair, reading, threshold, deadBand));
    }

    private Pair pair(Fields fields) {
        String first = subsystem(fields, "first");
        String second = subsystem(fields, "second");
        if (first != null && first.equals(second)) {
            findings.add(Code.DUPLICATE_ID, fields.place("second"), second);
        }
        return fields.checked("", () -> new Pair(first, second));
    }

    private AlertCondition band(Fields fields) {
        String bandSet = fields.identifier("bandSet");
        if (bandSet != null && !bandSets.containsKey(bandSet)) {
            findings.add(Code.UNKNOWN_BAND_SET, fields.place("bandSet"), bandSet);
        }
        Optional<Measure> measure = bandSets.getOrDefault(String.valueOf(bandSet), Optional.empty());
        boolean mayHaveSeries = measure.filter(it -> it != Measure.U).isEmpty();
        Optional<Base> series =
                mayHaveSeries ? Optional.ofNullable(fields.choice("series", Base.class)) : Optional.empty();
        if (measure.filter(it -> it == Measure.U).isPresent()) {
            fields.require("series");
        }
        return fields.checked("", () -> new AlertCondition.Band(bandSet, series));
    }

    private Base series(Fields fields) {
        fields.require("series");
        return fields.choice("series", Base.class);
    }

    private String subsystem(Fields fields, String name) {
        String subsystem = fields.identifier(name);
        if (subsystem != null && !subsystems.contains(subsystem)) {
            findings.add(Code.UNKNOWN_SUBSYSTEM, fields.place(name), subsystem);
        }
        return subsystem;
    }
}
