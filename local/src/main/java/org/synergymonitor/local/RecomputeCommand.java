package org.synergymonitor.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.LogManager;

import org.apache.kafka.common.KafkaException;

import org.synergymonitor.local.proof.ProofReading;
import org.synergymonitor.local.proof.ProofResult;
import org.synergymonitor.model.measurement.Measurement;

/** Recomputes snapshots from the log, and says whether their digests are equal to those that are stored. */
public final class RecomputeCommand {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final RecomputeOptions options;
    private final Console console;
    private final long begin = System.nanoTime();
    private long lastLook = begin;
    private long lastLine = begin;

    private RecomputeCommand(RecomputeOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            boolean proven = run(
                    arguments,
                    Path.of(System.getProperty("synergy.from", ".")).toAbsolutePath(),
                    new Console(out, Boolean.getBoolean("synergy.terminal")));
            System.exit(proven ? 0 : 1);
        } catch (LaunchFailure e) {
            out.println();
            out.println(e.getMessage());
            System.exit(2);
        }
    }

    /** @return whether every digest is equal, and no snapshot is missing or surplus */
    static boolean run(String[] arguments, Path from, Console console) throws LaunchFailure {
        return new RecomputeCommand(RecomputeOptions.parse(arguments, from), console).run();
    }

    private boolean run() throws LaunchFailure {
        console.say(
                "  重算 / recomputing what " + options.bootstrap() + " has, model version " + Measurement.MODEL_VERSION);
        ProofResult result;
        try {
            result = ProofReading.read(options.consumer(), options.selection(), this::progress);
        } catch (KafkaException e) {
            throw new LaunchFailure("The broker at " + options.bootstrap() + " cannot be read (" + reason(e)
                    + "): start it with local/run, or say where with --bootstrap.");
        }
        console.say("");
        RecomputeText.summary(result).forEach(console::say);
        return result.isProven();
    }

    private void progress(long read, long of) {
        long now = System.nanoTime();
        if (read < of && now - lastLook < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        lastLook = now;
        boolean timeForALine = read == of || now - lastLine >= BETWEEN_LINES.toNanos();
        if (timeForALine) {
            lastLine = now;
        }
        console.status(
                String.format(
                        Locale.ROOT,
                        "  读取 / read %,d/%,d 位移 offsets · %s",
                        read,
                        of,
                        BackfillText.time(Duration.ofNanos(now - begin))),
                timeForALine);
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : reason(failure.getCause());
    }
}
