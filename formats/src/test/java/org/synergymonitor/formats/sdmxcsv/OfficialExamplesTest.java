package org.synergymonitor.formats.sdmxcsv;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.synergymonitor.formats.message.Told;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OfficialExamplesTest {
    private static final int EXAMPLES = 39;

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOfTheGuideIsReadAsTheGuideSays(Path csv) throws IOException {
        List<String> expected = Files.readAllLines(rows(csv));

        Told told = Told.by(new SdmxCsvReader(), Files.readString(csv));

        assertThat(told.lines()).containsExactlyElementsOf(expected);
        assertThat(told.findings()).isEmpty();
        assertThat(told.headings()).isEmpty();
    }

    @Test
    void noExampleIsLeftOut() throws Exception {
        assertThat(examples()).hasSize(EXAMPLES);
    }

    @Test
    void exampleEighteenAsItIsPrintedHasAFieldTooMany() {
        Told told = Told.by(new SdmxCsvReader(), """
                STRUCTURE,STRUCTURE_ID,ACTION,DIM_2,DIM_3
                dataflow,ESTAT:NA_MAIN(1.6.0),D,A,,
                dataflow,ESTAT:NA_MAIN(1.6.0),D,B,C,
                """);

        assertThat(told.rows()).isEmpty();
        assertThat(told.findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.WRONG_FIELD_COUNT, 2), tuple(Code.WRONG_FIELD_COUNT, 3));
    }

    /** The guide of 2.1 says of its rows what that of 2.0 says, with another letter for their action. */
    private static Path rows(Path csv) {
        Path rows = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".rows"));
        return Files.exists(rows)
                ? rows
                : rows.getParent().resolveSibling("2.0").resolve(rows.getFileName());
    }

    static List<Path> examples() throws IOException, URISyntaxException {
        Path folder =
                Path.of(OfficialExamplesTest.class.getResource("/sdmx-csv").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
