package org.synergymonitor.formats.sdmxcsv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.Told;

import static org.assertj.core.api.Assertions.assertThat;

class AnySdmxCsvTest {
    private static final List<String> COMPONENTS = List.of("DIM_1", "DIM_2", "TIME_PERIOD", "OBS_VALUE", "NOTE");

    @Property(tries = 100)
    void separatorQuotesAndOrderOfColumnsChangeNothing(
            @ForAll("separators") char separator,
            @ForAll("newlines") String newline,
            @ForAll("orders") List<String> order,
            @ForAll("observations") List<Map<String, String>> observations) {
        List<List<String>> table = new ArrayList<>();
        table.add(withLead("STRUCTURE", "STRUCTURE_ID", order));
        observations.forEach(it -> table.add(
                withLead("dataflow", "A:F(1.0)", order.stream().map(it::get).toList())));

        Told told = Told.by(new SdmxCsvReader(), written(table, separator, newline));

        assertThat(told.findings()).isEmpty();
        assertThat(told.rows()).extracting(Row::components).containsExactlyElementsOf(present(observations));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|', '^');
    }

    @Provide
    Arbitrary<String> newlines() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(COMPONENTS);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> observations() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("aZ9 \",;\t|^:\n\r中")
                .ofMaxLength(8)
                .filter(it -> !it.matches("\\d+,\\d+"));
        return Arbitraries.maps(Arbitraries.of(COMPONENTS), text)
                .ofSize(COMPONENTS.size())
                .list()
                .ofMaxSize(5);
    }

    private static List<String> withLead(String first, String second, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first, second));
        all.addAll(others);
        return all;
    }

    private static String written(List<List<String>> table, char separator, String newline) {
        return table.stream()
                .map(row -> row.stream()
                        .map(it -> '"' + it.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(newline));
    }

    private static List<Map<String, String>> present(List<Map<String, String>> observations) {
        return observations.stream()
                .map(it -> {
                    Map<String, String> values = new TreeMap<>(it);
                    values.values().removeIf(String::isEmpty);
                    return values;
                })
                .collect(Collectors.toList());
    }
}
