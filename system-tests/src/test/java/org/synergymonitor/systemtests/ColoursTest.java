package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The colours of charts can be told apart by everyone, on grey paper too. */
class ColoursTest {
    private static final Path THEME =
            Path.of("..", "reporting-service", "src", "main", "resources", "META-INF", "resources", "app", "theme.js");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final double APART = 20;

    enum Theme {
        LIGHT,
        DARK
    }

    @Test
    void differencesAreThoseThatWereMeasuredElsewhere() {
        assertThat(differences("#12436D", "#F46A25")).containsExactly(54, 50, 63, 61);
        assertThat(differences("#0072B2", "#D55E00")).containsExactly(50, 50, 57, 66);
        assertThat(differences("#d62728", "#2ca02c").get(2)).isLessThan(7);
        assertThat(Colour.of("#12436D").lightness()).isCloseTo(27, within(0.5));
    }

    @ParameterizedTest
    @EnumSource
    void signsDifferForEveryoneAndInGrey(Theme theme) throws IOException {
        String positive = colours(theme, "positive").get(0);
        String negative = colours(theme, "negative").get(0);

        assertThat(differences(positive, negative)).allMatch(it -> it >= APART);
        if (theme == Theme.LIGHT) {
            assertThat(Math.abs(Colour.of(positive).lightness()
                            - Colour.of(negative).lightness()))
                    .isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void seriesDifferForEveryone(Theme theme) throws IOException {
        List<String> series = colours(theme, "series");

        assertThat(series).hasSizeGreaterThan(3);
        for (int i = 0; i < series.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(differences(series.get(i), series.get(j)))
                        .as("%s and %s", series.get(i), series.get(j))
                        .allMatch(it -> it >= APART);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksAndTextStandOutFromThePaper(Theme theme) throws IOException {
        Colour paper = Colour.of(colours(theme, "paper").get(0));

        for (String mark : new String[] {"positive", "negative", "zero", "grid", "series"}) {
            colours(theme, mark).forEach(it -> assertThat(Colour.of(it).contrast(paper))
                    .as("%s %s", mark, it)
                    .isGreaterThan(3));
        }
        for (String text : new String[] {"ink", "quiet"}) {
            assertThat(Colour.of(colours(theme, text).get(0)).contrast(paper))
                    .as(text)
                    .isGreaterThan(4.5);
        }
    }

    /** @return ΔE₀₀ for normal vision and the three kinds of colour blindness, rounded */
    private static List<Integer> differences(String a, String b) {
        List<Integer> differences = new ArrayList<>();
        for (Colour.Vision vision : Colour.Vision.values()) {
            differences.add((int) Math.round(Colour.of(a).difference(Colour.of(b), vision)));
        }
        return differences;
    }

    private static List<String> colours(Theme theme, String token) throws IOException {
        String script = Files.readString(THEME);
        String block = script.substring(script.indexOf("const " + theme + " = {"));
        String value = block.substring(block.indexOf(token + ": ") + token.length() + 2);
        int end = value.startsWith("[") ? value.indexOf(']') : value.indexOf(',');
        Matcher matcher = COLOUR.matcher(value.substring(0, end));
        List<String> colours = new ArrayList<>();
        while (matcher.find()) {
            colours.add(matcher.group());
        }
        assertThat(colours).as(token).isNotEmpty();
        return colours;
    }
}
