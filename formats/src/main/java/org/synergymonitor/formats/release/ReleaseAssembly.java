package org.synergymonitor.formats.release;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/** Builds a release out of the texts that a body holds, and collects everything that is wrong with them. */
final class ReleaseAssembly {
    static final int LONGEST_TEXT = 64;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
    private static final String CONF_STATUSES = "FNCDSAOTGME";

    private final int mostObservations;
    private final ReleaseCheck check;
    private final Findings findings;
    private final Map<Subject, ReportedObservation> observations = new LinkedHashMap<>();
    private final Map<Subject, Place> places = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Place> unitPlaces = new HashMap<>();

    ReleaseAssembly(int mostObservations, ReleaseCheck check, Findings findings) {
        this.mostObservations = mostObservations;
        this.check = check;
        this.findings = findings;
    }

    /**
     * @param texts of the attributes that the observation has, empty for none; {@code null} for one that is said to be wrong already
     * @param sound whether nothing was found wrong with it yet
     */
    void observe(Map<Attribute, String> texts, Function<Attribute, Place> place, boolean sound) {
        int before = findings.errors();
        String refArea = identifier(texts, Attribute.REF_AREA, place);
        String indicator = identifier(texts, Attribute.INDICATOR, place);
        Period period = period(texts, place);
        Double value = value(texts, place);
        ObsStatus status = status(texts, place);
        String unit = unit(texts, place);
        String confStatus = confStatus(texts, place);
        if (!sound || findings.errors() > before) {
            return;
        }
        Subject subject = new Subject(refArea, indicator, period);
        Place first = places.putIfAbsent(subject, place.apply(Attribute.INDICATOR));
        if (first != null) {
            findings.add(
                    Code.CONFLICTING_OBSERVATION,
                    place.apply(Attribute.INDICATOR),
                    refArea + " " + indicator + " " + period,
                    first);
            return;
        }
        requireSameUnit(refArea + " " + indicator, unit, place);
        if (observations.size() == mostObservations) {
            throw Refusal.because(Code.TOO_MANY_OBSERVATIONS, place.apply(Attribute.INDICATOR), null, mostObservations);
        }
        observations.put(subject, new ReportedObservation(refArea, indicator, period, value, status, unit, confStatus));
    }

    /** @throws Refusal with all that is wrong, if anything is */
    SubmittedRelease release(
            String agency, Place agencyPlace, String dataflow, Place dataflowPlace, String releasedAt, Place atPlace) {
        requireText(agency, agencyPlace);
        requireText(dataflow, dataflowPlace);
        OffsetDateTime at = timestamp(releasedAt, atPlace);
        if (observations.isEmpty() && !findings.hasErrors()) {
            findings.add(Code.NO_OBSERVATIONS, Place.NOWHERE, null);
        }
        List<ReportedObservation> all = List.copyOf(observations.values());
        check.check(all, unitPlaces, findings);
        findings.refuseIfErrors();
        return new SubmittedRelease(new ReleaseHeading(agency, dataflow, at), all);
    }

    private void requireSameUnit(String series, String unit, Function<Attribute, Place> place) {
        String known = unit == null ? null : units.putIfAbsent(series, unit);
        if (known != null && !known.equals(unit)) {
            findings.add(Code.INCONSISTENT_UNIT, place.apply(Attribute.UNIT), unit, known);
        }
        if (unit != null) {
            unitPlaces.putIfAbsent(series, place.apply(Attribute.UNIT));
        }
    }

    private void requireText(String text, Place place) {
        if (text == null) {
            findings.add(Code.REQUIRED, place, null);
        } else if (!Texts.isValid(text, LONGEST_TEXT)) {
            findings.add(Code.INVALID_TEXT, place, text, LONGEST_TEXT);
        }
    }

    private OffsetDateTime timestamp(String text, Place place) {
        if (text == null) {
            findings.add(Code.REQUIRED, place, null);
            return null;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (at.getYear() >= 1000 && at.getYear() <= 9999) {
                return at;
            }
        } catch (DateTimeException e) {
            // said below, with the other ways to be wrong
        }
        Finding finding = Finding.of(Code.INVALID_TIMESTAMP, place, text);
        findings.add(text.contains(" ") ? finding.withHint("in a URL, write + as %2B") : finding);
        return null;
    }

    private String identifier(Map<Attribute, String> texts, Attribute attribute, Function<Attribute, Place> place) {
        String text = required(texts, attribute, place);
        if (text != null && !Identifier.isValid(text)) {
            findings.add(Code.INVALID_IDENTIFIER, place.apply(attribute), text);
        }
        return text;
    }

    private String required(Map<Attribute, String> texts, Attribute attribute, Function<Attribute, Place> place) {
        String text = texts.getOrDefault(attribute, "");
        if (text == null || !text.isEmpty()) {
            return text;
        }
        findings.add(Code.REQUIRED, place.apply(attribute), null);
        return null;
    }

    private Period period(Map<Attribute, String> texts, Function<Attribute, Place> place) {
        String text = required(texts, Attribute.TIME_PERIOD, place);
        if (text == null) {
            return null;
        }
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            findings.add(Code.INVALID_PERIOD, place.apply(Attribute.TIME_PERIOD), text);
            return null;
        }
    }

    private Double value(Map<Attribute, String> texts, Function<Attribute, Place> place) {
        String text = texts.get(Attribute.VALUE);
        if (text == null || text.isEmpty()) {
            return null;
        }
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isNaN(value)) {
            findings.add(Code.INVALID_NUMBER, place.apply(Attribute.VALUE), text);
        } else if (Math.abs(value) > Finite.MAX_MAGNITUDE) {
            findings.add(
                    Code.OUT_OF_RANGE, place.apply(Attribute.VALUE), text, -Finite.MAX_MAGNITUDE, Finite.MAX_MAGNITUDE);
        }
        return value;
    }

    private ObsStatus status(Map<Attribute, String> texts, Function<Attribute, Place> place) {
        String text = texts.get(Attribute.OBS_STATUS);
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (ObsStatus status : ObsStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        findings.add(Code.INVALID_CHOICE, place.apply(Attribute.OBS_STATUS), text, Arrays.toString(ObsStatus.values()));
        return null;
    }

    private String unit(Map<Attribute, String> texts, Function<Attribute, Place> place) {
        String text = texts.get(Attribute.UNIT);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!Texts.isValid(text, LONGEST_TEXT)) {
            findings.add(Code.INVALID_TEXT, place.apply(Attribute.UNIT), text, LONGEST_TEXT);
        }
        return text;
    }

    private String confStatus(Map<Attribute, String> texts, Function<Attribute, Place> place) {
        String text = texts.get(Attribute.CONF_STATUS);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() != 1 || CONF_STATUSES.indexOf(text.charAt(0)) < 0) {
            findings.add(Code.INVALID_CHOICE, place.apply(Attribute.CONF_STATUS), text, CONF_STATUSES);
        }
        return text;
    }

    private record Subject(String refArea, String indicator, Period period) {}
}
