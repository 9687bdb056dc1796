package org.synergymonitor.ingestion.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

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
        } catch (IllegalArgumentException e) {
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
        if (node.size() < least || node.size() > most) {
            findings.add(Code.WRONG_COUNT, place(name), Integer.toString(node.size()), least, most);
        }
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
