package org.synergymonitor.formats.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the label of an indicator ends with its unit. */
public enum UnitInLabel {
    NONE(Pattern.compile("(?<label>.*)(?<unit>)", Pattern.DOTALL)),
    /** {@code 工业总产值（亿元）}, in the parentheses of either width. */
    PARENTHESES(Pattern.compile("(?<label>.*\\S)\\s*[（(](?<unit>[^（）()]+)[）)]", Pattern.DOTALL)),
    /** {@code 工业总产值，亿元}, behind the last comma of either width. */
    COMMA(Pattern.compile("(?<label>.*\\S)\\s*[，,](?<unit>[^，,]+)", Pattern.DOTALL));

    private final Pattern form;

    UnitInLabel(Pattern form) {
        this.form = form;
    }

    /** @param text of the cell, without footnote marks */
    Label split(String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches()
                ? new Label(matcher.group("label"), matcher.group("unit").strip())
                : new Label(text, "");
    }
}
