package org.synergymonitor.formats.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the decimal multiples in the names of units: 万吨, 亿元, million persons, CNY 100 million. */
public final class Units {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CHINESE = Pattern.compile("(?<small>[十百千]?)(?<large>万亿|[万亿]?)(?!分[之点比数位])(?<base>.*)");
    private static final String ENGLISH_MULTIPLE =
            "(?:(?<count>10{0,2}) ?)?(?<multiple>thousand|million|billion|trillion|mn|bn)s?";
    private static final Pattern ENGLISH_BEFORE =
            Pattern.compile(ENGLISH_MULTIPLE + "(?:$| (?:of )?(?<base>.+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_AFTER =
            Pattern.compile("(?<base>.*?\\S) ?\\b" + ENGLISH_MULTIPLE, Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("十", 1),
            Map.entry("百", 2),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("亿", 8),
            Map.entry("万亿", 12),
            Map.entry("thousand", 3),
            Map.entry("million", 6),
            Map.entry("mn", 6),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("trillion", 12));

    private Units() {}

    public static Unit parse(String text) {
        String plain = SPACES.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
        for (Pattern english : new Pattern[] {ENGLISH_BEFORE, ENGLISH_AFTER}) {
            Matcher matcher = english.matcher(plain);
            if (matcher.matches()) {
                return english(matcher);
            }
        }
        String joined = plain.replace(" ", "");
        Matcher chinese = CHINESE.matcher(joined);
        return chinese.matches()
                ? new Unit(
                        POWERS.get(chinese.group("small")) + POWERS.get(chinese.group("large")), chinese.group("base"))
                : new Unit(0, joined);
    }

    /** @return the n for which a value in the one unit times 10^n is the value in the other; empty if there is none */
    public static OptionalInt power(String reported, String defined) {
        return reported.equals(defined) ? OptionalInt.of(0) : parse(reported).powerTo(parse(defined));
    }

    private static Unit english(Matcher matcher) {
        String count = matcher.group("count");
        int power = POWERS.get(matcher.group("multiple").toLowerCase(Locale.ROOT));
        String base = matcher.group("base");
        return new Unit(power + (count == null ? 0 : count.length() - 1), base == null ? "" : base.replace(" ", ""));
    }
}
