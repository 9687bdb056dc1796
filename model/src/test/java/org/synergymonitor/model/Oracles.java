package org.synergymonitor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The reference numbers of the oracles. */
final class Oracles {
    static final double TOLERANCE = 1e-12;

    private Oracles() {}

    static JsonNode read(String file) {
        try (InputStream json = Oracles.class.getResourceAsStream("/oracles/" + file)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode referenceCase(String name) {
        for (JsonNode candidate : read("synergy-reference.json").get("cases")) {
            if (candidate.get("name").asText().equals(name)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no case " + name);
    }

    static double[] numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(Double.valueOf(number.asText())));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
