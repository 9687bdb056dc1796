package org.synergymonitor.reporting.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The path of a data query: {@code {context}/{agency}/{id}/{version}/{key}}; what is left out at its end is a wildcard. */
record DataPath(String context, String agency, String id, String version, List<List<String>> keys) {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern POINT = Pattern.compile("\\.");
    private static final Set<String> CONTEXTS = Set.of("datastructure", "dataflow", "provisionagreement");
    private static final int SEGMENTS = 5;
    private static final int LONGEST = 4000;

    static DataPath parse(String path) {
        List<String> segments =
                SLASH.splitAsStream(path).filter(it -> !it.isEmpty()).toList();
        if (segments.size() > SEGMENTS || path.length() > LONGEST) {
            throw Refusals.syntax(
                    "path",
                    path.length() > LONGEST ? path.substring(0, LONGEST) : path,
                    "路径须形如 data/{context}/{agency}/{id}/{version}/{key}",
                    "The path looks like data/{context}/{agency}/{id}/{version}/{key}");
        }
        DataPath parsed = new DataPath(
                segment(segments, 0),
                segment(segments, 1),
                segment(segments, 2),
                segment(segments, 3),
                keys(segment(segments, 4)));
        parsed.requireSupported();
        return parsed;
    }

    private static String segment(List<String> segments, int at) {
        return at < segments.size() ? segments.get(at) : "*";
    }

    private static List<List<String>> keys(String text) {
        return COMMA.splitAsStream(text).map(DataPath::key).toList();
    }

    private static List<String> key(String text) {
        List<String> values = Arrays.asList(POINT.split(text, -1));
        if (values.size() > Component.KEY.size()) {
            throw Refusals.syntax(
                    "key",
                    text,
                    "序列键最多 " + Component.KEY.size() + " 个维度：FREQ.REF_AREA.SYSTEM.INDICATOR",
                    "A key has at most " + Component.KEY.size() + " dimensions: FREQ.REF_AREA.SYSTEM.INDICATOR");
        }
        return values;
    }

    private void requireSupported() {
        List<String> contexts = list(context);
        for (String each : contexts) {
            if (!each.equals("*") && !CONTEXTS.contains(each)) {
                throw Refusals.syntax(
                        "context",
                        each,
                        "context 须为 dataflow、datastructure 或 provisionagreement",
                        "context must be dataflow, datastructure or provisionagreement");
            }
        }
        if (!contexts.contains("*") && !contexts.contains("dataflow")) {
            throw Refusals.unsupported("context", context);
        }
    }

    /** @return whether it asks for the one dataflow that there is */
    boolean asksForTheFlow() {
        return among(agency, Flow.AGENCY)
                && among(id, Flow.ID)
                && (among(version, Flow.VERSION) || among(version, "+") || among(version, "~"));
    }

    /** @param key a value for each dimension */
    boolean admits(List<String> key) {
        return keys.stream().anyMatch(asked -> matches(asked, key));
    }

    /** @return whether some key can be of the system */
    boolean admitsSystem(String system) {
        int at = Component.KEY.indexOf(Component.SYSTEM);
        return keys.stream()
                .anyMatch(it -> it.size() <= at
                        || it.get(at).isEmpty()
                        || it.get(at).equals("*")
                        || it.get(at).equals(system));
    }

    private static boolean matches(List<String> asked, List<String> key) {
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).equals("*")
                    && !asked.get(i).isEmpty()
                    && !asked.get(i).equals(key.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean among(String asked, String value) {
        return list(asked).stream().anyMatch(it -> it.equals("*") || it.equals(value));
    }

    private static List<String> list(String text) {
        return COMMA.splitAsStream(text).toList();
    }
}
