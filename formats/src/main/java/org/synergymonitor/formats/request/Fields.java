package org.synergymonitor.formats.request;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.synergymonitor.formats.payload.StrictJson;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Names;

/**
 * The fields of a JSON object, each read once by what it must be. What is wrong is collected; a field that is wrong or absent reads as
 * {@code null}, and one that nobody read is unknown.
 */
public final class Fields {
    private static final ObjectMapper MAPPER = new ObjectMapper(StrictJson.factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int LONGEST_NAME = 200;

    private final JsonNode object;
    private final String pointer;
    private final Findings findings;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** @return the body, a JSON object, as {@code reading} takes it; null if anything is wrong with its form */
    public static <T> T readBody(String body, Findings findings, Function<Fields, T> reading) throws IOException {
        JsonNode tree = tree(body, findings);
        return tree == null ? null : new JsonValue(tree, "", findings).object(reading);
    }

    private static JsonNode tree(String body, Findings findings) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (!tree.isMissingNode()) {
                return tree;
            }
            findings.add(Code.INVALID_JSON, Place.NOWHERE, null, "the body is empty");
        } catch (JsonProcessingException e) {
            findings.add(StrictJson.malformed(e));
        } catch (NumberFormatException e) {
            // Jackson lets it through where the exponent of a number is none of an int
            findings.add(Code.INVALID_JSON, Place.NOWHERE, null, e.getMessage());
        }
        return null;
    }

    public String identifier(String name) {
        String text = text(name, Identifier::isValid, Code.INVALID_IDENTIFIER);
        require(name);
        return text;
    }

    public String label(String name, int longest) {
        String text = text(name, it -> Texts.isValid(it, longest), Code.INVALID_TEXT, longest);
        require(name);
        return text;
    }

    public Names names(String name) {
        require(name);
        return object(name, fields -> {
                    String zh = fields.label("zh", LONGEST_NAME);
                    String en = fields.label("en", LONGEST_NAME);
                    return zh == null || en == null ? null : new Names(zh, en);
                })
                .orElse(null);
    }

    /** @return the constant that is written like this, null if the field is absent */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String text = text(
                name,
                it -> Arrays.stream(constants)
                        .anyMatch(constant -> constant.toString().equals(it)),
                Code.INVALID_CHOICE,
                Arrays.toString(constants));
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    public <T> T parsed(String name, Function<String, T> parser, Code otherwise) {
        String text = text(name, it -> true, otherwise);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.add(otherwise, place(name), text);
            return null;
        }
    }

    public Double number(String name, double least, double most) {
        return present(name).map(it -> it.number(least, most)).orElse(null);
    }

    public Integer count(String name, int least, int most) {
        return present(name).map(it -> it.count(least, most)).orElse(null);
    }

    /** @return the elements that could be read; each is given its pointer */
    public <T> List<T> list(String name, int least, int most, Function<Fields, T> reading) {
        require(name);
        return present(name)
                .map(it -> it.elements(least, most, element -> element.object(reading)))
                .orElse(null);
    }

    /** @return what {@code reading} takes from the object in this field, empty if there is none or it is wrong */
    public <T> Optional<T> object(String name, Function<Fields, T> reading) {
        return present(name).map(it -> it.object(reading));
    }

    /** @return the texts in an array of this field, empty if it is absent */
    public List<String> texts(String name, int most) {
        return present(name)
                .map(it -> it.elements(0, most, element -> element.text(text -> true, Code.INVALID_TEXT)))
                .orElse(List.of());
    }

    /** @return the integers in an array of this field, empty if it is absent */
    public List<Integer> counts(String name, int least, int most) {
        return present(name)
                .map(it -> it.elements(0, Integer.MAX_VALUE, element -> element.count(least, most)))
                .orElse(List.of());
    }

    /** @return a value that the library may refuse; null if it does, or if anything is wrong already, since what it would say follows from that */
    public <T> T checked(String name, Supplier<T> value) {
        if (findings.hasErrors()) {
            return null;
        }
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            findings.add(
                    Code.INVALID_DECLARATION,
                    name.isEmpty() ? Place.field(pointer) : place(name),
                    null,
                    e.getMessage());
            return null;
        }
    }

    /** @return what {@code reading} takes from each member of the object in this field, by its name; empty if it is absent */
    public <T> Map<String, T> members(String name, int most, BiFunction<Fields, String, T> reading) {
        Map<String, T> members = new LinkedHashMap<>();
        present(name)
                .ifPresent(value -> value.object(fields -> {
                    value.requireSize(0, most);
                    value.node().fieldNames().forEachRemaining(member -> {
                        T read = reading.apply(fields, member);
                        if (read != null) {
                            members.put(member, read);
                        }
                    });
                    return members;
                }));
        return members;
    }

    /** @return the text, null if the field is absent */
    public String text(String name) {
        return text(name, it -> true, Code.INVALID_TEXT);
    }

    /** @return whether the field is true; false if it is absent */
    public boolean flag(String name) {
        return present(name).map(JsonValue::flag).orElse(false);
    }

    public void require(String name) {
        if (!has(name)) {
            findings.add(Code.REQUIRED, place(name), null);
        }
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public Place place(String name) {
        return Place.field(path(name));
    }

    /** Leaves fields that nobody reads alone: nothing says what they should be. */
    public void ignoreOthers() {
        object.fieldNames().forEachRemaining(read::add);
    }

    void reportUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                findings.add(Code.UNKNOWN_FIELD, place(name), name);
            }
        });
    }

    private String text(String name, Predicate<String> valid, Code otherwise, Object... arguments) {
        return present(name).map(it -> it.text(valid, otherwise, arguments)).orElse(null);
    }

    private Optional<JsonValue> present(String name) {
        read.add(name);
        return has(name) ? Optional.of(new JsonValue(object.get(name), path(name), findings)) : Optional.empty();
    }

    private String path(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
