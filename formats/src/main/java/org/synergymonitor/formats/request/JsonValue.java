package org.synergymonitor.formats.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** A value in a JSON document, read as what it must be. If it is something else, that is a finding and it reads as {@code null}. */
record JsonValue(JsonNode node, String pointer, Findings findings) {
    String text(Predicate<String> valid, Code otherwise, Object... arguments) {
        if (!is(node.isTextual(), "a string", "字符串")) {
            return null;
        }
        if (!valid.test(node.textValue())) {
            findings.add(otherwise, place(), node.textValue(), arguments);
            return null;
        }
        return node.textValue();
    }

    Double number(double least, double most) {
        if (!is(node.isNumber(), "a number", "数字")) {
            return null;
        }
        return isInRange(least, most) ? Double.valueOf(node.doubleValue()) : null;
    }

    Integer count(int least, int most) {
        if (!is(node.isIntegralNumber(), "an integer", "整数")) {
            return null;
        }
        return isInRange(least, most) ? Integer.valueOf(node.intValue()) : null;
    }

    Boolean flag() {
        return is(node.isBoolean(), "true or false", "true 或 false") ? Boolean.valueOf(node.booleanValue()) : null;
    }

    /** @return the elements of the array that could be read */
    <T> List<T> elements(int least, int most, Function<JsonValue, T> reading) {
        if (!is(node.isArray(), "an array", "数组")) {
            return null;
        }
        requireSize(least, most);
        List<T> elements = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            T element = reading.apply(new JsonValue(node.get(index), pointer + "/" + index, findings));
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** @return the object's fields as {@code reading} takes them */
    <T> T object(Function<Fields, T> reading) {
        if (!is(node.isObject(), "an object", "对象")) {
            return null;
        }
        Fields fields = new Fields(node, pointer, findings);
        T value = reading.apply(fields);
        fields.reportUnknown();
        return value;
    }

    void requireSize(int least, int most) {
        if (node.size() < least || node.size() > most) {
            findings.add(Code.WRONG_COUNT, place(), Integer.toString(node.size()), least, most);
        }
    }

    private Place place() {
        return Place.field(pointer);
    }

    private boolean is(boolean right, String en, String zh) {
        if (!right) {
            findings.add(Code.WRONG_TYPE, place(), node.isValueNode() ? node.asText() : null, en, zh);
        }
        return right;
    }

    private boolean isInRange(double least, double most) {
        double value = node.doubleValue();
        if (value >= least && value <= most) {
            return true;
        }
        findings.add(Code.OUT_OF_RANGE, place(), node.asText(), shown(least), shown(most));
        return false;
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e9
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
