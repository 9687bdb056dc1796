package org.synergymonitor.systemtests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long it took, and how much memory and machine. */
final class LoadFigures {
    private static final int KIB_PER_MIB = 1024;

    private final double loadBefore = load();
    private final long begin = System.nanoTime();
    private double secondsToAccepted;
    private double secondsToMeasured;

    private final Stack stack;
    private final Map<Stack.Member, Double> cpuBefore = new EnumMap<>(Stack.Member.class);

    private LoadFigures(Stack stack) {
        this.stack = stack;
        for (Stack.Member member : Stack.Member.values()) {
            cpuBefore.put(member, cpuSeconds(member));
        }
    }

    static LoadFigures begin(Stack stack) {
        return new LoadFigures(stack);
    }

    void accepted() {
        secondsToAccepted = seconds();
    }

    void measured() {
        secondsToMeasured = seconds();
    }

    String line(int observations) {
        String processes = Arrays.stream(Stack.Member.values()).map(this::used).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "load: %,d observations accepted after %.1f s (%,.0f/s), last snapshot after %.1f s (%,.0f/s); %s;"
                        + " %d processors, load of the machine %.1f before, %.1f after",
                observations,
                secondsToAccepted,
                observations / secondsToAccepted,
                secondsToMeasured,
                observations / secondsToMeasured,
                processes,
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load());
    }

    private String used(Stack.Member member) {
        return String.format(
                Locale.ROOT,
                "%s %.0f s of CPU, peak RSS %s MiB",
                member.name().toLowerCase(Locale.ROOT),
                cpuSeconds(member) - cpuBefore.get(member),
                peakMebibytes(stack.process(member).pid()));
    }

    private double cpuSeconds(Stack.Member member) {
        return stack.process(member)
                .info()
                .totalCpuDuration()
                .map(it -> it.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Linux alone tells. */
    private static String peakMebibytes(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
