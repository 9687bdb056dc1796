package org.synergymonitor.formats.payload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class CsvRowsTest {
    private static final Limits SMALL = new Limits(1 << 30, 1 << 30, 3, 4, 10, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreThoseOfTheFile(String newline) throws IOException {
        String text = "a,b\n\n\"x\ny\nz\",\"1\"\n,2".replace("\n", newline);

        assertThat(rows(text, Limits.DEFAULT))
                .containsExactly(
                        new CsvRow(1, List.of("a", "b")),
                        new CsvRow(3, List.of("x\ny\nz".replace("\n", newline), "1")),
                        new CsvRow(6, List.of("", "2")));
    }

    @Test
    void anEmptyTextHasNoRows() throws IOException {
        assertThat(rows("", Limits.DEFAULT)).isEmpty();
    }

    @Test
    void aMisplacedQuoteIsSaidWhereItIs() {
        assertThat(refusal("a,b\n\"1\n2\",\"3\"\nx,\"y\"z\n", Limits.DEFAULT))
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.INVALID_CSV, 4, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\"b", "a\n\"b\n", "a\n\"b\"\"", "a\n\"b\nc,d\n"})
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRest(String text) {
        assertThat(refusal(text, Limits.DEFAULT))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.INVALID_CSV, 2));
    }

    @Test
    void thereAreLimits() {
        assertThat(refusal("a\nb\nc\nd\n", SMALL))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.TOO_MANY_ROWS, 4));
        assertThat(refusal("a\n1,2,3,4,5\n", SMALL))
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.TOO_MANY_COLUMNS, 2, 5));
        assertThat(refusal("a\n1,12345678901\n", SMALL))
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.CELL_TOO_LONG, 2, 2));
    }

    @Test
    void aLineWithoutEndIsLeftEarly() {
        Endless endless = new Endless();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows(content(endless, Limits.DEFAULT)));

        assertThat(refusal.findings())
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.CELL_TOO_LONG, 1, 1));
        assertThat(endless.read).isLessThan(1 << 20);
    }

    @Test
    void whatTheTextRefusesIsSaidAsItIs() {
        Refusal refused = Refusal.because(Code.INVALID_ENCODING, Place.line(7), null, "UTF-8");
        Reader text = new Endless() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                throw refused;
            }
        };

        assertThatThrownBy(() -> rows(content(text, Limits.DEFAULT))).isSameAs(refused);
    }

    @Test
    void aTextThatCannotBeReadIsNoBrokenCsv() {
        IOException broken = new IOException("the disk is gone");
        Reader text = new Endless() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw broken;
            }
        };

        assertThatThrownBy(() -> rows(content(text, Limits.DEFAULT))).isSameAs(broken);
    }

    @Test
    void aRowOfManyLongCellsIsLeftEarly() {
        String cell = "x".repeat(30_000) + ",";

        assertThat(refusal(cell.repeat(100), Limits.DEFAULT))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.ROW_TOO_LONG, 1));
    }

    private static List<Finding> refusal(String text, Limits limits) {
        return catchThrowableOfType(Refusal.class, () -> rows(text, limits)).findings();
    }

    private static List<CsvRow> rows(String text, Limits limits) throws IOException {
        return rows(content(new StringReader(text), limits));
    }

    private static List<CsvRow> rows(Content content) throws IOException {
        List<CsvRow> all = new ArrayList<>();
        try (CsvRows rows = CsvRows.of(content, ',')) {
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private static Content content(Reader text, Limits limits) {
        return new Content() {
            @Override
            public Limits limits() {
                return limits;
            }

            @Override
            public InputStream bytes() {
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public Reader text() {
                return text;
            }
        };
    }

    private static class Endless extends Reader {
        private long read;

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            Arrays.fill(buffer, offset, offset + length, 'x');
            read += length;
            return length;
        }

        @Override
        public void close() {}
    }
}
