package org.synergymonitor.formats.sdmxjson;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows written by hand: a header of components, and a line a row, with {@code |} between values and nothing for none. */
final class Expected {
    private Expected() {}

    static List<Map<String, String>> rows(Map<String, String> common, String table) {
        List<String[]> lines =
                table.lines().map(it -> it.strip().split("\\s*\\|\\s*", -1)).toList();
        String[] header = lines.get(0);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> row = new HashMap<>(common);
                    Arrays.asList(header).forEach(id -> {
                        String value = line[List.of(header).indexOf(id)];
                        if (!value.isEmpty()) {
                            row.put(id, value);
                        }
                    });
                    return Map.copyOf(row);
                })
                .toList();
    }
}
