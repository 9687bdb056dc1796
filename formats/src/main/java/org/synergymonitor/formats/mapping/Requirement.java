package org.synergymonitor.formats.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.model.definition.Identifier;

final class Requirement {
    private static final int LONGEST_COMPONENT = 256;

    private Requirement() {}

    static void text(String what, String text) {
        text(what, text, LONGEST_COMPONENT);
    }

    static void text(String what, String text, int longest) {
        if (text == null || !Texts.isValid(text, longest)) {
            throw new IllegalArgumentException(
                    what + " must be a text of 1 to " + longest + " characters, but is " + text);
        }
    }

    static void identifier(String what, String id) {
        Identifier.require(what, id);
    }

    static <T> Map<String, T> map(Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
