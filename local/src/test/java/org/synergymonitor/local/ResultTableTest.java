package org.synergymonitor.local;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRowShowsOrderDegreesBothBasesAndTheAlertsOfItsPeriod() throws JsonProcessingException {
        // Given
        JsonNode system = json("""
                {"definition": {"names": {"zh": "中国", "en": "China"}, "subsystems": [
                  {"id": "trade", "names": {"zh": "数字贸易", "en": "Digital trade"}},
                  {"id": "cluster", "names": {"zh": "产业集群", "en": "Industrial cluster"}}]}}""");
        JsonNode series = json("""
                {"revision": 7, "periods": [
                  {"period": "2019", "orderDegrees": {"trade": 0, "cluster": 1}, "fixed": null, "chained": null, "status": "FINAL"},
                  {"period": "2020", "orderDegrees": {"trade": 0.25, "cluster": 0.5}, "fixed": 0.125, "chained": -0.35355339, "status": "FINAL"},
                  {"period": "2021", "orderDegrees": {"trade": 0.5, "cluster": 0.5}, "fixed": 0, "chained": 0.5, "status": "PRELIMINARY"}]}""");
        JsonNode alerts = json("""
                {"alerts": [{"revision": 6, "transition": {"series": "chained", "period": "2020", "kind": "OPENED"}}]}""");

        // When
        List<String> lines = ResultTable.render(system, series, alerts);

        // Then
        assertThat(lines)
                .containsExactly(
                        "中国  China  (revision 7)",
                        "  u1 = 数字贸易 Digital trade",
                        "  u2 = 产业集群 Industrial cluster",
                        "  period           u1         u2    U fixed  U chained   alerts",
                        "  2019         0.0000     1.0000          ·          ·",
                        "  2020         0.2500     0.5000     0.1250    −0.3536   chained OPENED 预警 (revision 6)",
                        "  2021         0.5000     0.5000     0.0000     0.5000   初步 preliminary");
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0.0000", "-0.0, 0.0000", "-0.5, −0.5000", "-0.00001, −<0.0001", "0.00001, <0.0001", "1.0, 1.0000"
    })
    void aNegativeDegreeHasAMinusSignAndZeroHasNone(double value, String text) {
        assertThat(ResultTable.number(DoubleNode.valueOf(value)).strip()).isEqualTo(text);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
