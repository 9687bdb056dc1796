package org.synergymonitor.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the documentation that prints figures of the sample, with its way of printing them. */
public final class DocumentedPage {
    private static final int DIGITS = 4;

    private final String name;
    private final String text;

    /** @param name below {@code docs} */
    public DocumentedPage(String name) {
        this.name = name;
        try {
            this.text = Files.readString(Path.of("..", "docs").resolve(name)).replace('\n', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param expected may be broken into lines where it has spaces */
    public void prints(String expected) {
        assertThat(text.contains(expected)).as("%s prints: %s", name, expected).isTrue();
    }

    /** @param cells a list is many cells, numbers are printed as {@link #number} does */
    public void printsRow(Object... cells) {
        prints(Arrays.stream(cells)
                .flatMap(cell -> cell instanceof List<?> many ? many.stream() : Stream.of(cell))
                .map(cell -> cell instanceof Double value ? number(value) : cell.toString())
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Four decimals and a true minus sign, none before 0. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }
}
