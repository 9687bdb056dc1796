package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What processes use and what is under way, looked at again and again. */
final class Samples {
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Cluster cluster;
    private final Client client;
    private final Lag lag;
    private final long begin = System.nanoTime();
    private final List<Map<String, Double>> rows = new ArrayList<>();

    Samples(Cluster cluster, Client client) {
        this.cluster = cluster;
        this.client = client;
        this.lag = new Lag(cluster, client);
    }

    void take(double aSecond) {
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("minutes", (System.nanoTime() - begin) / 60e9);
        row.put("releases a second", aSecond);
        row.put("lag", (double) lag.unsent() + lag.untaken());
        for (Node node : cluster.nodes()) {
            row.put("memory " + node.name(), node.residentKibibytes() / 1024.0);
            row.put("threads " + node.name(), (double) node.threads());
            row.put("files " + node.name(), (double) node.openFiles());
        }
        for (Service service : Service.values()) {
            row.put("heap " + service.module(), heap(service));
        }
        rows.add(row);
    }

    /**
     * The least-squares line through the samples after the warm-up.
     *
     * @return by name: how much it rises over the time that was sampled, and its mean
     */
    Map<String, Trend> trends(Duration warmUp) {
        List<Map<String, Double>> warm = rows.stream()
                .filter(row -> row.get("minutes") >= warmUp.toSeconds() / 60.0)
                .toList();
        return warm.get(0).keySet().stream()
                .filter(name -> !name.equals("minutes"))
                .collect(Collectors.toMap(
                        name -> name, name -> Trend.of(warm, row -> row.get(name)), (a, b) -> a, LinkedHashMap::new));
    }

    void write(Path csv) {
        List<String> lines = new ArrayList<>();
        lines.add(rows.get(0).keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(row.values().stream()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(","))));
        try {
            Files.write(csv, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double heap(Service service) {
        HttpResponse<byte[]> metrics = client.once(HttpRequest.newBuilder(cluster.management(service, "/q/metrics")));
        Matcher matcher = HEAP.matcher(metrics == null ? "" : new String(metrics.body(), StandardCharsets.UTF_8));
        double bytes = 0;
        while (matcher.find()) {
            bytes += Double.parseDouble(matcher.group(1));
        }
        return bytes / MEBIBYTE;
    }

    /**
     * @param mean of the samples
     * @param rise of the line from the first to the last of them
     */
    record Trend(double mean, double rise) {
        private static Trend of(List<Map<String, Double>> rows, ToDoubleFunction<Map<String, Double>> value) {
            double meanTime = rows.stream()
                    .mapToDouble(row -> row.get("minutes"))
                    .average()
                    .orElseThrow();
            double mean = rows.stream().mapToDouble(value).average().orElseThrow();
            double together = 0;
            double square = 0;
            for (Map<String, Double> row : rows) {
                double time = row.get("minutes") - meanTime;
                together += time * (value.applyAsDouble(row) - mean);
                square += time * time;
            }
            double length =
                    rows.get(rows.size() - 1).get("minutes") - rows.get(0).get("minutes");
            return new Trend(mean, square == 0 ? 0 : together / square * length);
        }
    }
}
