package org.synergymonitor.local;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** U of a system by period, as text: one row a period, the alert transitions of a period in its row. */
final class ResultTable {
    private static final int DECIMALS = 4;
    private static final int WIDTH = 11;

    private ResultTable() {}

    /**
     * Renders what reporting-service serves.
     *
     * @param system {@code /systems/{id}}
     * @param series {@code /systems/{id}/series}
     * @param alerts {@code /systems/{id}/alerts}
     */
    static List<String> render(JsonNode system, JsonNode series, JsonNode alerts) {
        JsonNode definition = system.get("definition");
        List<String> subsystems = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add(definition.get("names").get("zh").asText() + "  "
                + definition.get("names").get("en").asText() + "  (revision "
                + series.get("revision").asText() + ")");
        StringBuilder heading = new StringBuilder("  period  ");
        int number = 1;
        for (JsonNode subsystem : definition.get("subsystems")) {
            subsystems.add(subsystem.get("id").asText());
            lines.add("  u" + number + " = " + subsystem.get("names").get("zh").asText() + " "
                    + subsystem.get("names").get("en").asText());
            heading.append(right("u" + number++));
        }
        heading.append(right("U fixed")).append(right("U chained")).append("   alerts");
        lines.add(heading.toString());
        for (JsonNode row : series.get("periods")) {
            lines.add(row(row, subsystems, alerts));
        }
        return lines;
    }

    private static String row(JsonNode row, List<String> subsystems, JsonNode alerts) {
        String period = row.get("period").asText();
        StringBuilder line = new StringBuilder(String.format("  %-8s", period));
        subsystems.forEach(
                subsystem -> line.append(number(row.get("orderDegrees").get(subsystem))));
        line.append(number(row.get("fixed"))).append(number(row.get("chained"))).append("   ");
        if (row.get("status").asText().equals("PRELIMINARY")) {
            line.append("初步 preliminary ");
        }
        return line.append(transitions(period, alerts)).toString().stripTrailing();
    }

    private static String transitions(String period, JsonNode alerts) {
        List<String> texts = new ArrayList<>();
        for (JsonNode alert : alerts.get("alerts")) {
            JsonNode transition = alert.get("transition");
            if (transition.get("period").asText().equals(period)) {
                texts.add(
                        transition.path("rule").asText(transition.path("series").asText()) + " "
                                + Map.of(
                                                "OPENED", "OPENED 预警",
                                                "REVISED", "REVISED 修订",
                                                "RETRACTED", "RETRACTED 撤回",
                                                "RESOLVED", "RESOLVED 解除")
                                        .get(transition.get("kind").asText())
                                + " (revision " + alert.get("revision").asText() + ")");
            }
        }
        return String.join(", ", texts);
    }

    /** Rounded, with U+2212 as minus; a negative U is never shown as 0. */
    static String number(JsonNode value) {
        if (value == null || value.isNull()) {
            return right("·");
        }
        BigDecimal exact = BigDecimal.valueOf(value.asDouble());
        BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && exact.signum() != 0) {
            return right((exact.signum() < 0 ? "−" : "") + "<0.0001");
        }
        return right(rounded.toPlainString().replace('-', '−'));
    }

    private static String right(String text) {
        return String.format("%" + WIDTH + "s", text);
    }
}
