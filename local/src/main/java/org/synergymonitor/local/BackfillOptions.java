package org.synergymonitor.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line of a backfill asks for.
 *
 * @param to where ingestion-service listens
 * @param source archive or folder, unless a backfill is followed
 * @param follow id of a backfill that was begun before
 */
record BackfillOptions(URI to, Optional<Path> source, Optional<String> follow) {
    private static final URI HERE = URI.create("http://127.0.0.1:8081");

    /** @param from the folder that paths are meant from */
    static BackfillOptions parse(String[] arguments, Path from) throws LaunchFailure {
        URI to = HERE;
        Optional<Path> source = Optional.empty();
        Optional<String> follow = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--to" -> to = uri(Options.value(arguments, ++i));
                case "--follow" -> follow = Optional.of(Options.value(arguments, ++i));
                default -> {
                    if (argument.startsWith("-") || source.isPresent()) {
                        throw new LaunchFailure(
                                "Not understood: " + argument + "; local/backfill --help says what is.");
                    }
                    source = Optional.of(from.resolve(argument).normalize());
                }
            }
        }
        if (source.isPresent() == follow.isPresent()) {
            throw new LaunchFailure(
                    "Name an archive or folder, or --follow a backfill; local/backfill --help says how.");
        }
        return new BackfillOptions(to, source, follow);
    }

    URI api(String path) {
        return URI.create(to.toString().replaceFirst("/+$", "") + path);
    }

    private static URI uri(String text) throws LaunchFailure {
        if (!text.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new LaunchFailure("--to must be like " + HERE + ", not " + text + ".");
        }
        return URI.create(text);
    }
}
