package org.synergymonitor.reporting.page;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the pages are there in both languages. Qute sees to it that every message has a text. */
class BundlesTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)\\}|%\\w");

    /** What is the same in both languages: signs, formats, patterns of numbers. */
    private static final Pattern NEUTRAL = Pattern.compile("[^\\p{L}]*|CSV|JSON|API|U|[^\\p{L}]*\\{.*");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith("_en.properties"))
                    .map(it -> it.replace("_en.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguagesWithTheSameParameters(String bundle) throws IOException {
        Properties en = read(bundle + "_en.properties");
        Properties zh = read(bundle + "_zh.properties");

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
        for (String key : en.stringPropertyNames()) {
            String english = en.getProperty(key);
            String chinese = zh.getProperty(key);
            assertThat(parameters(chinese)).as("%s.%s", bundle, key).isEqualTo(parameters(english));
            if (!NEUTRAL.matcher(english).matches() && !key.equals("translated")) {
                assertThat(chinese).as("%s.%s", bundle, key).isNotEqualTo(english);
            }
        }
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(MESSAGES.resolve(file))));
        return properties;
    }
}
