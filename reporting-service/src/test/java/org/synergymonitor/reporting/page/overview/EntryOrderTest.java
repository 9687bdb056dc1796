package org.synergymonitor.reporting.page.overview;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.page.figure.FigureCell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntryOrderTest {
    @Test
    void chineseNamesSortByTheirReading() {
        List<String> sorted = Stream.of("深圳", "上海", "广州", "北京")
                .map(it -> entry(it, null))
                .sorted(EntryOrder.NAME.comparator(Language.ZH))
                .map(Entry::name)
                .toList();

        assertThat(sorted).containsExactly("北京", "广州", "上海", "深圳");
    }

    @Test
    void systemsWithoutTheNumberComeLast() {
        List<String> sorted = Stream.of(entry("none", null), entry("high", 0.5), entry("low", -0.5))
                .sorted(EntryOrder.CHAINED.comparator(Language.EN))
                .map(Entry::name)
                .toList();

        assertThat(sorted).containsExactly("low", "high", "none");
    }

    @Test
    void unknownOrderIsRefused() {
        assertThatThrownBy(() -> EntryOrder.of("random")).isInstanceOf(ProblemException.class);
        assertThat(EntryOrder.of("")).isEqualTo(EntryOrder.NAME);
    }

    private static Entry entry(String name, Double chained) {
        return new Entry(null, name, "", "", FigureCell.none(), FigureCell.signed(chained), "", "", "", null, "");
    }
}
