package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds docs/security.md to the tests: each line names the tests that prove it, and they exist. */
class ThreatModelTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern REFERENCE = Pattern.compile("`([a-z-]+)/(\\w+)#(\\w+)`");
    private static final Pattern REQUIREMENT = Pattern.compile("v5\\.0\\.0-\\d+\\.\\d+\\.\\d+");
    private static final List<String> TOPICS = List.of(
            "upload",
            "injection into the store",
            "pull source",
            "webhook",
            "role",
            "replayed",
            "forged",
            "secrets in logs",
            "formula",
            "exhaust");

    private final List<Line> lines = lines();

    /** A line of the table. */
    private record Line(String id, String threat, String against, String category, String requirement, String tests) {
        static Line of(String row) {
            String[] cells =
                    Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            assertThat(cells).as(row).hasSize(9);
            return new Line(cells[1], cells[2], cells[4], cells[5], cells[6], cells[7]);
        }

        List<MatchResult> references() {
            return REFERENCE.matcher(tests).results().toList();
        }
    }

    @Test
    void everyLineSaysWhatStandsAgainstItAndWhichTestProvesIt() {
        assertThat(lines)
                .extracting(Line::id)
                .isEqualTo(IntStream.rangeClosed(1, lines.size())
                        .mapToObj(it -> "T" + it)
                        .toList());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.against()).isNotEmpty();
            assertThat(line.category().split(", ")).allMatch(it -> it.matches("API([1-9]|10)"));
            assertThat(line.requirement().split(", "))
                    .allMatch(it -> REQUIREMENT.matcher(it).matches());
            assertThat(line.references()).isNotEmpty();
            assertThat(REFERENCE.matcher(line.tests()).replaceAll(""))
                    .as(line.id())
                    .matches("[, ]*");
        });
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Line line : lines) {
            for (MatchResult reference : line.references()) {
                if (!isTest(reference.group(1), reference.group(2), reference.group(3))) {
                    missing.add(line.id() + ": " + reference.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCategoryOfTheOwaspApiTopTenAndEveryTopicOccurs() {
        Set<String> categories = lines.stream()
                .flatMap(it -> Stream.of(it.category().split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        String threats = lines.stream()
                .map(Line::threat)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);

        assertThat(categories)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(it -> "API" + it).toList());
        assertThat(threats).contains(TOPICS);
    }

    private static List<Line> lines() {
        try (Stream<String> text = Files.lines(PROJECT.resolve("docs/security.md"))) {
            return text.filter(it -> it.startsWith("| T")).map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTest(String module, String type, String method) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
            for (Path file : files.filter(it -> it.endsWith(type + ".java")).toList()) {
                String source = Files.readString(file);
                int name = source.indexOf("void " + method + "(");
                if (name >= 0) {
                    String head = source.substring(source.substring(0, name).lastIndexOf("\n\n"), name);
                    return Pattern.compile("@(Test|ParameterizedTest|Property)\\b")
                            .matcher(head)
                            .find();
                }
            }
        }
        return false;
    }
}
