package org.synergymonitor.formats.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;

/** JSON as strangers send it: shallow, no key twice, nothing but JSON. */
public final class StrictJson {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 100;

    private StrictJson() {}

    public static JsonFactory factory() {
        return builder(StreamReadConstraints.builder().maxNestingDepth(DEEPEST))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** For messages with objects of any size: neither are their names remembered, nor is a name twice noticed. */
    public static JsonFactory unboundedObjects(Limits limits) {
        return bounded(limits)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    public static JsonFactory factory(Limits limits) {
        return bounded(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** @param reached how far the reading came, for failures that do not say where they are */
    public static Finding malformed(JsonProcessingException failure, JsonLocation reached, Limits limits) {
        Place place = place(failure.getLocation() == null ? reached : failure.getLocation(), null);
        String reason = failure.getOriginalMessage();
        if (failure instanceof StreamConstraintsException && reason.contains("getMaxNestingDepth")) {
            return Finding.of(Code.TOO_DEEP, place, null, limits.nesting());
        }
        if (failure instanceof StreamConstraintsException && !reason.contains("getMaxNumberLength")) {
            return Finding.of(Code.CELL_TOO_LONG, place, null, limits.cell());
        }
        return Finding.of(Code.INVALID_JSON, place, null, reason);
    }

    public static Finding malformed(JsonProcessingException failure) {
        return Finding.of(Code.INVALID_JSON, place(failure.getLocation(), null), null, failure.getOriginalMessage());
    }

    private static JsonFactoryBuilder bounded(Limits limits) {
        return builder(StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.cell())
                .maxNameLength(limits.cell()));
    }

    private static JsonFactoryBuilder builder(StreamReadConstraints.Builder constraints) {
        return new JsonFactoryBuilder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(
                        constraints.maxNumberLength(LONGEST_NUMBER).build());
    }

    public static Place place(JsonLocation location, String pointer) {
        return location == null || location.getLineNr() < 1
                ? Place.field(pointer)
                : Place.json(location.getLineNr(), location.getColumnNr(), pointer);
    }
}
