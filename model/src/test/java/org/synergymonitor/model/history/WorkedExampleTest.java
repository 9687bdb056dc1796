package org.synergymonitor.model.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.synergymonitor.model.history.Vintages.year;

/** The example of docs/model.md, read from there. */
class WorkedExampleTest {
    private static final Pattern PRELIMINARY = Pattern.compile("(\\S+) preliminary, share (\\S+)");

    private final String text = Files.readString(Path.of("..", "docs", "model.md"));
    private final SeriesHistory history = vintages().history();

    WorkedExampleTest() throws IOException {}

    @Test
    void theRevisionsAreThoseOfTheTable() {
        RevisionSummary summary = history.revisions();

        double[] expected =
                row("R").stream().mapToDouble(WorkedExampleTest::number).toArray();
        assertThat(summary.periods().stream()
                        .mapToDouble(it -> it.revision().orElseThrow())
                        .toArray())
                .containsExactly(expected, within(1e-15));
        assertThat(text)
                .contains("n = %d, mean revision %.4f, mean absolute revision %.4f"
                        .formatted(
                                summary.overall().n(),
                                summary.overall().mean().orElseThrow(),
                                summary.overall().meanAbsolute().orElseThrow()));
    }

    @Test
    void theTurningPointsAreThoseOfTheText() {
        TurningPoints points = history.revisions().turningPoints();

        assertThat(points.agreed()).isEmpty();
        assertThat(points.missed()).extracting(TurningPoint::period).containsExactly(year(2020), year(2021));
        assertThat(points.falseSignals()).extracting(TurningPoint::period).containsExactly(year(2022));
        assertThat(text).contains("two turning points were missed, 2020 and 2021, and one was false, 2022");
    }

    @Test
    void thePreliminaryValuesAreThoseOfTheText() {
        PreliminaryAccuracy accuracy = history.preliminary();

        PreliminaryPeriod period = accuracy.periods().get(0);
        assertThat(text)
                .contains("−0.10 from the first, −0.20 from the last, whose sign was wrong: %d of %d right"
                        .formatted(accuracy.signsRight(), accuracy.fromLast().n()));
        assertThat(period.firstRevision().orElseThrow()).isEqualTo(-0.10, within(1e-15));
        assertThat(period.lastRevision().orElseThrow()).isEqualTo(-0.20, within(1e-15));
        assertThat(period.signRight()).contains(false);
    }

    private Vintages vintages() {
        Vintages vintages = Vintages.from(2019);
        for (int revision = 1; revision <= 4; revision++) {
            List<String> cells = row(Integer.toString(revision));
            Matcher preliminary = PRELIMINARY.matcher(cells.get(3));
            if (preliminary.matches()) {
                vintages.preliminary(
                        2022, number(preliminary.group(1)), number(preliminary.group(2)), numbers(cells.subList(0, 3)));
            } else {
                vintages.finals(numbers(cells));
            }
        }
        return vintages;
    }

    private List<String> row(String label) {
        String example = text.substring(text.indexOf("Worked example: U of four vintages."));
        String line = example.lines()
                .filter(it -> it.startsWith("| " + label + " |"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.split("\\|")).map(String::strip).skip(2).toList();
    }

    private static Double[] numbers(List<String> cells) {
        return cells.stream().map(WorkedExampleTest::number).toArray(Double[]::new);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }
}
