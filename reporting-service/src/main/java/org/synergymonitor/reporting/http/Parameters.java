package org.synergymonitor.reporting.http;

import java.time.Instant;
import java.util.List;

import org.synergymonitor.formats.time.Timestamps;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/** Reads the parameters of a request, and says which one is wrong. */
public final class Parameters {
    private Parameters() {}

    /** @param text RFC 3339, of the years 1000 to 9999: others would not sort among what is stored; a blank is a {@code +} that the client did not encode */
    public static Instant instant(String name, String text) {
        try {
            return Timestamps.parse(text.replace(' ', '+')).toInstant();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badParameter(
                    name,
                    text,
                    "参数 " + name + " 须为 RFC 3339 时刻，例如 2022-03-01T09:30:00+08:00",
                    "Parameter " + name + " must be an RFC 3339 instant such as 2022-03-01T09:30:00+08:00");
        }
    }

    public static Period period(String name, String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badParameter(
                    name,
                    text,
                    "参数 " + name + " 须形如 2021、2021-S1、2021-Q3、2021-M07",
                    "Parameter " + name + " must look like 2021, 2021-S1, 2021-Q3 or 2021-M07");
        }
    }

    public static Base base(String name, String text) {
        for (Base base : Base.values()) {
            if (base.toString().equals(text)) {
                return base;
            }
        }
        throw ProblemException.badParameter(
                name, text, "参数 " + name + " 须为 fixed 或 chained", "Parameter " + name + " must be fixed or chained");
    }

    /** @return what is given, or the first of those that are allowed */
    public static String choice(String name, String text, List<String> allowed) {
        if (text == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(text)) {
            String all = String.join(", ", allowed);
            throw ProblemException.badParameter(
                    name, text, "参数 " + name + " 须为以下之一：" + all, "Parameter " + name + " must be one of " + all);
        }
        return text;
    }

    public static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: out of range and no number at all are the same mistake
        }
        throw ProblemException.badParameter(
                name,
                text,
                "参数 " + name + " 须为 " + least + " 到 " + most + " 的整数",
                "Parameter " + name + " must be a whole number from " + least + " to " + most);
    }
}
