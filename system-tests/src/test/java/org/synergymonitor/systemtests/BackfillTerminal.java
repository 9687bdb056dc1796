package org.synergymonitor.systemtests;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code local/backfill} at a terminal: the command that sends an archive and shows how far it is. */
final class BackfillTerminal implements AutoCloseable {
    private static final Path LOCAL = Path.of("..", "local", "target");
    private static final Pattern SENT = Pattern.compile("backfill ([0-9a-f-]{36}) ");
    private static final Pattern PROGRESS = Pattern.compile("([0-9,]+)/([0-9,]+) 文件 files · 接受 accepted ([0-9,]+)"
            + ".* 拒绝 rejected 0 · ([0-9,]+) 观测 observations/s · 剩余 left (\\S+)");

    private final Path screen;
    private final Process process;

    private BackfillTerminal(Path screen, Process process) {
        this.screen = screen;
        this.process = process;
    }

    /** @param screen the file that what is shown is kept in */
    static BackfillTerminal send(Path archive, URI to, Path screen) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = LOCAL.resolve("classes") + File.pathSeparator + LOCAL.resolve("lib") + File.separator + "*";
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dsynergy.terminal=true",
                        "-cp",
                        classPath,
                        "org.synergymonitor.local.BackfillCommand",
                        "--to",
                        to.toString(),
                        archive.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        return new BackfillTerminal(screen, builder.start());
    }

    boolean hasBegun() {
        return SENT.matcher(text()).find();
    }

    /** The id that it names. */
    String backfill() {
        return SENT.matcher(text()).results().findFirst().orElseThrow().group(1);
    }

    /** Every state of the line that is written over. */
    List<Shown> shown() {
        return PROGRESS.matcher(text()).results().map(Shown::of).toList();
    }

    String text() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** What the line says of files, observations a second, and the time left. */
    record Shown(int done, int total, int accepted, int pace, String left) {
        private static Shown of(MatchResult line) {
            return new Shown(
                    number(line.group(1)),
                    number(line.group(2)),
                    number(line.group(3)),
                    number(line.group(4)),
                    line.group(5));
        }

        private static int number(String shown) {
            return Integer.parseInt(shown.replace(",", ""));
        }
    }
}
