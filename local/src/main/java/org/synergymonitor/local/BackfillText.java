package org.synergymonitor.local;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** How far a backfill is, as text; from what {@code GET /api/v1/backfills/{id}} says. */
final class BackfillText {
    private BackfillText() {}

    static String progress(JsonNode job) {
        JsonNode files = job.get("files");
        return String.format(
                Locale.ROOT,
                "  %,d/%,d 文件 files · 接受 accepted %,d · 重复 repeated %,d · 拒绝 rejected %,d · %,.0f 观测 observations/s"
                        + " · 剩余 left %s",
                files.get("done").asInt(),
                files.get("total").asInt(),
                files.get("accepted").asInt(),
                files.get("repeated").asInt(),
                files.get("rejected").asInt(),
                job.get("pace").get("observations").asDouble(),
                left(job));
    }

    private static String left(JsonNode job) {
        if (!job.get("state").asText().equals("RUNNING")) {
            return time(Duration.ZERO);
        }
        return Optional.ofNullable(job.get("secondsLeft"))
                .map(it -> time(Duration.ofSeconds(it.asLong())))
                .orElse("…");
    }

    /** @param api where the paths of the reports begin */
    static List<String> summary(JsonNode job, URI api) {
        JsonNode files = job.get("files");
        Duration took = Duration.between(
                Instant.parse(job.get("startedAt").asText()),
                Instant.parse(job.get("updatedAt").asText()));
        List<String> lines = new ArrayList<>();
        lines.add(row("状态 state", job.get("state").asText()));
        lines.add(row("文件 files", count(files.get("total"))));
        lines.add(row("接受 accepted", count(files.get("accepted"))));
        lines.add(row("重复 repeated", count(files.get("repeated"))));
        lines.add(row("拒绝 rejected", count(files.get("rejected"))));
        lines.add(row("观测 observations", count(job.get("observations"))));
        lines.add(row("用时 took", time(took)));
        for (JsonNode rejection : job.get("rejections")) {
            lines.add("");
            lines.addAll(rejection(rejection, api));
        }
        int unlisted = files.get("rejected").asInt() - job.get("rejections").size();
        if (unlisted > 0) {
            lines.add("");
            lines.add("  另有 / and " + unlisted + " more");
        }
        return lines;
    }

    static boolean isClean(JsonNode job) {
        return job.get("state").asText().equals("DONE")
                && job.get("files").get("rejected").asInt() == 0;
    }

    private static List<String> rejection(JsonNode rejection, URI api) {
        JsonNode first = rejection.get("first");
        JsonNode message = first.get("message");
        return List.of(
                "  " + rejection.get("file").asText() + "  "
                        + rejection.get("errors").asInt() + " 处错误 errors",
                "    " + place(first) + message.get("zh").asText() + " / "
                        + message.get("en").asText(),
                "    "
                        + (rejection.hasNonNull("report")
                                ? api.resolve(rejection.get("report").asText())
                                : "可能含禁发数据，不显示报告 may be under embargo: no report is shown"));
    }

    private static String place(JsonNode finding) {
        StringBuilder place = new StringBuilder();
        if (finding.has("line")) {
            place.append(finding.get("line").asText());
            if (finding.has("column")) {
                place.append(':').append(finding.get("column").asText());
            }
            place.append(' ');
        }
        String name = finding.has("field") ? "field" : "columnName";
        if (finding.has(name)) {
            place.append(finding.get(name).asText()).append(' ');
        }
        return place.toString();
    }

    static String time(Duration duration) {
        return duration.toHours() > 0
                ? String.format("%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : String.format("%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private static String row(String label, String value) {
        return String.format("  %-16s %12s", label, value);
    }

    private static String count(JsonNode number) {
        return String.format(Locale.ROOT, "%,d", number.asLong());
    }
}
