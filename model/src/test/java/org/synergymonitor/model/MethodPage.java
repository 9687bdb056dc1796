package org.synergymonitor.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the method's documentation, with its way of printing rows and numbers. */
public final class MethodPage {
    private static final int DIGITS = 6;

    private final String name;
    private final String text;

    /** @param name below {@code docs} */
    public MethodPage(String name) {
        this.name = name;
        try {
            this.text = Files.readString(Path.of("..", "docs").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void prints(String expected) {
        assertThat(text.contains(expected)).as("%s prints: %s", name, expected).isTrue();
    }

    /** @param cells numbers are printed as {@link #number} does */
    public void printsRow(Object... cells) {
        prints(Arrays.stream(cells)
                .flatMap(cell -> cell instanceof Series series ? series.stream().boxed() : Stream.of(cell))
                .map(cell -> cell instanceof Double value ? number(value) : cell.toString())
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Six decimals without trailing zeros, and a true minus sign. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
