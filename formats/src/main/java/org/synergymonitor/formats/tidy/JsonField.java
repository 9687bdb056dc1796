package org.synergymonitor.formats.tidy;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.message.Component;

/** What can be said of an observation in the project's own JSON. */
enum JsonField {
    REF_AREA("refArea", Component.REF_AREA, Kind.TEXT),
    INDICATOR("indicator", Component.INDICATOR, Kind.TEXT),
    TIME_PERIOD("timePeriod", Component.TIME_PERIOD, Kind.TEXT),
    VALUE("value", Component.OBS_VALUE, Kind.NUMBER),
    OBS_STATUS("obsStatus", Component.OBS_STATUS, Kind.TEXT),
    UNIT("unit", Component.UNIT_MEASURE, Kind.TEXT),
    UNIT_MULT("unitMult", Component.UNIT_MULT, Kind.NUMBER),
    CONF_STATUS("confStatus", Component.CONF_STATUS, Kind.TEXT),
    EMBARGO_TIME("embargoTime", Component.EMBARGO_TIME, Kind.TEXT);

    private final String id;
    private final String component;
    private final Kind kind;

    JsonField(String id, String component, Kind kind) {
        this.id = id;
        this.component = component;
        this.kind = kind;
    }

    static Optional<JsonField> of(String name) {
        return Arrays.stream(values()).filter(it -> it.id.equals(name)).findFirst();
    }

    /** @return where in an observation the component is, or would be */
    static String pointer(String component) {
        return Arrays.stream(values())
                .filter(it -> it.component.equals(component))
                .findFirst()
                .map(it -> "/" + it.id)
                .orElse("");
    }

    String component() {
        return component;
    }

    Kind kind() {
        return kind;
    }

    /** How it is written, if it is not null. */
    enum Kind {
        TEXT("a string", "字符串"),
        NUMBER("a number or null", "数字或 null");

        private final String en;
        private final String zh;

        Kind(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        boolean allows(JsonToken token) {
            return this == NUMBER ? token.isNumeric() : token == JsonToken.VALUE_STRING;
        }

        String en() {
            return en;
        }

        String zh() {
            return zh;
        }
    }
}
