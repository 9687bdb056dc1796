package org.synergymonitor.formats.request;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    private Fields(JsonNode object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** @return the body, a JSON object, as {@code reading} takes it; null if anything is wrong with its form */
    public static <T> T readBody(String body, Findings findings, Function<Fields, T> reading) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isMissingNode()) {
                findings.add(Code.INVALID_JSON, Place.NOWHERE, null, "the body is empty");
                return null;
            }
            return read(tree, "", findings, reading);
        } catch (JsonProcessingException e) {
            findings.add(StrictJson.malformed(e));
            return null;
        }
    }

    /** @return the object's fields as {@code reading} takes them, null if it is no object */
    public static <T> T read(JsonNode object, String pointer, Findings findings, Function<Fields, T> reading) {
        if (!object.isObject()) {
            findings.add(Code.WRONG_TYPE, Place.field(pointer), shown(object), "an object", "对象");
            return null;
        }
        Fields fields = new Fields(object, pointer, findings);
        T value = reading.apply(fields);
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.read.contains(name)) {
                findings.add(Code.UNKNOWN_FIELD, fields.place(name), name);
            }
        });
        return value;
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
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            require(name);
            return null;
        }
        return read(node, path(name), findings, fields -> {
            String zh = fields.label("zh", LONGEST_NAME);
            String en = fields.label("en", LONGEST_NAME);
            return zh == null || en == null ? null : new Names(zh, en);
        });
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
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "a number", "数字");
            return null;
        }
        return inRange(name, node, least, most) ? Double.valueOf(node.doubleValue()) : null;
    }

    public Integer count(String name, int least, int most) {
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "an integer", "整数");
            return null;
        }
        return inRange(name, node, least, most) ? Integer.valueOf(node.intValue()) : null;
    }

    /** @return the elements that could be read; each is given its pointer */
    public <T> List<T> list(String name, int least, int most, Function<Fields, T> reading) {
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            require(name);
            return null;
        }
        if (!node.isArray()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "an array", "数组");
            return null;
        }
        requireCount(name, node, least, most);
        List<T> elements = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            T element = read(node.get(index), path(name) + "/" + index, findings, reading);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** @return what {@code reading} takes from the object in this field, empty if there is none or it is wrong */
    public <T> Optional<T> object(String name, Function<Fields, T> reading) {
        return present(name).map(node -> read(node, path(name), findings, reading));
    }

    /** @return the texts in an array of this field, empty if it is absent */
    public List<String> texts(String name, int most) {
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "an array", "数组");
            return List.of();
        }
        requireCount(name, node, 0, most);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            JsonNode element = node.get(index);
            if (element.isTextual()) {
                texts.add(element.textValue());
            } else {
                findings.add(Code.WRONG_TYPE, Place.field(path(name) + "/" + index), shown(element), "a string", "字符串");
            }
        }
        return texts;
    }

    /** @return the integers in an array of this field, empty if it is absent */
    public List<Integer> counts(String name, int least, int most) {
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "an array", "数组");
            return List.of();
        }
        List<Integer> counts = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isIntegralNumber()) {
                findings.add(Code.WRONG_TYPE, place(name), shown(element), "integers", "整数");
            } else if (inRange(name, element, least, most)) {
                counts.add(element.intValue());
            }
        }
        return counts;
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
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return Map.of();
        }
        Map<String, T> members = new LinkedHashMap<>();
        read(node, path(name), findings, fields -> {
            requireCount(name, node, 0, most);
            node.fieldNames().forEachRemaining(member -> {
                T value = reading.apply(fields, member);
                if (value != null) {
                    members.put(member, value);
                }
            });
            return members;
        });
        return members;
    }

    /** @return the text, null if the field is absent */
    public String text(String name) {
        return text(name, it -> true, Code.INVALID_TEXT);
    }

    /** @return whether the field is true; false if it is absent */
    public boolean flag(String name) {
        JsonNode node = present(name).orElse(null);
        if (node != null && !node.isBoolean()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "true or false", "true 或 false");
        }
        return node != null && node.asBoolean();
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

    private void requireCount(String name, JsonNode node, int least, int most) {
        if (node.size() < least || node.size() > most) {
            findings.add(Code.WRONG_COUNT, place(name), Integer.toString(node.size()), least, most);
        }
    }

    private String path(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> present(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private String text(String name, Function<String, Boolean> valid, Code otherwise, Object... arguments) {
        JsonNode node = present(name).orElse(null);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            findings.add(Code.WRONG_TYPE, place(name), shown(node), "a string", "字符串");
            return null;
        }
        if (!valid.apply(node.textValue())) {
            findings.add(otherwise, place(name), node.textValue(), arguments);
            return null;
        }
        return node.textValue();
    }

    private boolean inRange(String name, JsonNode node, double least, double most) {
        double value = node.doubleValue();
        if (value >= least && value <= most) {
            return true;
        }
        findings.add(Code.OUT_OF_RANGE, place(name), node.asText(), shown(least), shown(most));
        return false;
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e9
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }

    private static String shown(JsonNode node) {
        return node.isValueNode() ? node.asText() : null;
    }
}
