package org.synergymonitor.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Sends an archive or folder to ingestion-service, and follows it to its end. */
public final class BackfillCommand {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOOKS_PER_LINE = 10;

    private final BackfillOptions options;
    private final Console console;
    private final Http http = new Http();

    private BackfillCommand(BackfillOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            BackfillOptions options = BackfillOptions.parse(
                    arguments, Path.of(System.getProperty("synergy.from", ".")).toAbsolutePath());
            boolean clean =
                    new BackfillCommand(options, new Console(out, Boolean.getBoolean("synergy.terminal"))).run();
            System.exit(clean ? 0 : 1);
        } catch (LaunchFailure e) {
            out.println();
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @return whether everything was accepted */
    private boolean run() throws LaunchFailure {
        String id = options.follow().isPresent()
                ? options.follow().get()
                : send(options.source().orElseThrow());
        console.say("  回填 / backfill " + id
                + "  Ctrl-C 不会中止它，--follow 可再次查看 / Ctrl-C leaves it running, --follow shows it again");
        JsonNode job = followed(id);
        console.say("");
        BackfillText.summary(job, options.to()).forEach(console::say);
        return BackfillText.isClean(job);
    }

    private String send(Path source) throws LaunchFailure {
        try {
            if (!Files.isDirectory(source)) {
                return sent(source, source);
            }
            Path archive = Files.createTempFile("backfill-", ".zip");
            try {
                console.say("  打包 / packing " + source);
                FolderArchive.write(source, Files.newOutputStream(archive));
                return sent(archive, source);
            } finally {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new LaunchFailure(source + " cannot be read: " + e + ".");
        }
    }

    private String sent(Path archive, Path source) throws LaunchFailure, IOException {
        if (!Files.isReadable(archive)) {
            throw new LaunchFailure("There is no archive or folder " + source + ".");
        }
        console.say(String.format("  发送 / sending %s, %,d KiB", source, Files.size(archive) / 1024));
        boolean zip = archive.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        URI uri = options.api("/api/v1/backfills?fileName="
                + URLEncoder.encode(source.getFileName().toString(), StandardCharsets.UTF_8));
        return http.upload(uri, zip ? "application/zip" : "application/gzip", archive)
                .get("id")
                .asText();
    }

    private JsonNode followed(String id) throws LaunchFailure {
        URI uri = options.api("/api/v1/backfills/" + id);
        for (int look = 0; ; look++) {
            Optional<JsonNode> job = look(uri);
            if (job.isPresent()) {
                console.status(BackfillText.progress(job.get()), look % LOOKS_PER_LINE == 0);
                if (!job.get().get("state").asText().equals("RUNNING")) {
                    return job.get();
                }
            } else {
                console.status("  等待服务 / waiting for " + options.to(), look % LOOKS_PER_LINE == 0);
            }
            Http.pause(PAUSE);
        }
    }

    /** @return empty while the service is not there, say because it is restarted */
    private Optional<JsonNode> look(URI uri) throws LaunchFailure {
        Optional<JsonNode> job;
        try {
            job = http.get(uri);
        } catch (LaunchFailure e) {
            return Optional.empty();
        }
        if (job.isEmpty() && http.isMissing(uri)) {
            throw new LaunchFailure("There is no backfill at " + uri + ".");
        }
        return job;
    }
}
