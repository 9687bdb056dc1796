package org.synergymonitor.formats.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;

/** JSON as strangers send it: shallow, no key twice, nothing but JSON. */
public final class StrictJson {
    private static final int DEEPEST = 20;

    private StrictJson() {}

    public static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    public static Finding malformed(JsonProcessingException failure) {
        return Finding.of(Code.INVALID_JSON, place(failure.getLocation(), null), null, failure.getOriginalMessage());
    }

    public static Place place(JsonLocation location, String pointer) {
        return location == null || location.getLineNr() < 1
                ? Place.field(pointer)
                : Place.json(location.getLineNr(), location.getColumnNr(), pointer);
    }
}
