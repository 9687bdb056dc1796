package org.synergymonitor.reporting.http;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(Csv.text("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.text("@x")).isEqualTo("'@x");
        assertThat(Csv.text("+1")).isEqualTo("'+1");
        assertThat(Csv.text("-1")).isEqualTo("'-1");
        assertThat(Csv.text("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.text("\r=1")).isEqualTo("'\r=1");
        assertThat(Csv.text("\n=1")).isEqualTo("'\n=1");
        assertThat(Csv.text("\0=1")).isEqualTo("'\0=1");
        assertThat(Csv.text("")).isEmpty();
        assertThat(Csv.text("2021-Q3")).isEqualTo("2021-Q3");
    }

    @Test
    void whatThereIsNoneOfStaysEmpty() {
        assertThat(Csv.write(List.of("a", "b"), List.of(List.of(Csv.number(null), Csv.number(-0.5)))))
                .isEqualToNormalizingNewlines("a,b\n,-0.5\n");
    }
}
