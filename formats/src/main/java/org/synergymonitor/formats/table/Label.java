package org.synergymonitor.formats.table;

import java.util.regex.Pattern;

/**
 * The name of a row or column without what only helps the eye: numbering, indents, footnote marks, spaces between Chinese characters.
 *
 * @param unit empty if it holds none
 */
record Label(String text, String unit) {
    private static final String SPACE = "[\\s\\u00A0\\u2000-\\u200B\\u3000\\uFEFF]";
    private static final Pattern BLANKS = Pattern.compile("^" + SPACE + "+|" + SPACE + "+$");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=[\\p{IsHan}（）])" + SPACE + "+(?=[\\p{IsHan}（）])");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]"
                    + "|\\d{1,2}(?:[、．]|\\.(?!\\d))|#|其中[:：])" + SPACE + "*");
    private static final Pattern FOOTNOTE = Pattern.compile(SPACE + "*(?:[①-⑳*＊†‡¹²³⁴⁵⁶⁷⁸⁹]|\\[\\d{1,2}])+$");

    static Label of(String raw, UnitInLabel form) {
        Label split = form.split(tidy(raw));
        return new Label(tidy(split.text), split.unit);
    }

    static String strip(String raw) {
        return BLANKS.matcher(raw).replaceAll("");
    }

    private static String tidy(String raw) {
        String text = FOOTNOTE.matcher(strip(raw)).replaceFirst("");
        text = NUMBERING.matcher(text).replaceFirst("");
        return BETWEEN_HAN.matcher(text).replaceAll("");
    }
}
