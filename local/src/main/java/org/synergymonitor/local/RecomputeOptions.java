package org.synergymonitor.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.synergymonitor.local.proof.Selection;

/**
 * What the command line of a recomputation asks for.
 *
 * @param consumer settings of a Kafka consumer
 */
record RecomputeOptions(Properties consumer, Selection selection) {
    static final String BOOTSTRAP = "bootstrap.servers";
    private static final String HERE = "127.0.0.1:8084";

    /** @param from the folder that paths are meant from */
    static RecomputeOptions parse(String[] arguments, Path from) throws LaunchFailure {
        Properties consumer = new Properties();
        Optional<String> bootstrap = Optional.empty();
        Optional<String> system = Optional.empty();
        Optional<Long> revision = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--bootstrap" -> bootstrap = Optional.of(bootstrap(Options.value(arguments, ++i)));
                case "--properties" -> load(consumer, from.resolve(Options.value(arguments, ++i)));
                case "--system" -> system = Optional.of(Options.value(arguments, ++i));
                case "--revision" -> revision = Optional.of(revision(Options.value(arguments, ++i)));
                default ->
                    throw new LaunchFailure(
                            "There is no option " + arguments[i] + "; local/recompute --help lists them.");
            }
        }
        bootstrap.ifPresent(it -> consumer.setProperty(BOOTSTRAP, it));
        consumer.putIfAbsent(BOOTSTRAP, HERE);
        return new RecomputeOptions(consumer, new Selection(system, revision));
    }

    String bootstrap() {
        return consumer.getProperty(BOOTSTRAP);
    }

    private static String bootstrap(String text) throws LaunchFailure {
        if (!text.matches("[^\\s:,]+:\\d{1,5}(,[^\\s:,]+:\\d{1,5})*")) {
            throw new LaunchFailure("--bootstrap must be like " + HERE + ", not " + text + ".");
        }
        return text;
    }

    private static void load(Properties consumer, Path file) throws LaunchFailure {
        try (Reader reader = Files.newBufferedReader(file)) {
            consumer.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchFailure("The settings " + file + " cannot be read: " + e + ".");
        }
    }

    private static long revision(String text) throws LaunchFailure {
        try {
            long revision = Long.parseLong(text);
            if (revision > 0) {
                return revision;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new LaunchFailure("--revision must be a number from 1, not " + text + ".");
    }
}
