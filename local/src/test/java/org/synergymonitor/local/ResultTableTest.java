package org.synergymonitor.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTableTest {

    @Test
    void aRowAPeriodWithItsAlerts() throws JsonProcessingException {
        JsonNode system = json("""
                {"definition":{"names":{"zh":"系统","en":"System"},"subsystems":[
                 {"id":"A","names":{"zh":"甲","en":"First"}},{"id":"B","names":{"zh":"乙","en":"Second"}}]}}
                """);
        JsonNode series = json("""
                {"revision":7,"periods":[
                 {"period":"2020","orderDegrees":{"A":0,"B":0.25},"fixed":null,"chained":null,"status":"FINAL"},
                 {"period":"2021","orderDegrees":{"A":1,"B":0.5},"fixed":0.5,"chained":-0.123456,"status":"PRELIMINARY"}]}
                """);
        JsonNode alerts = json("""
                {"alerts":[{"transition":{"series":"chained","kind":"OPENED","period":"2021"}}]}
                """);

        assertThat(ResultTable.render(system, series, alerts))
                .containsExactly(
                        "系统  System  (revision 7)",
                        "  u1 = 甲 First",
                        "  u2 = 乙 Second",
                        "  period           u1         u2    U fixed  U chained   alerts",
                        "  2020         0.0000     0.2500          ·          ·",
                        "  2021         1.0000     0.5000     0.5000    −0.1235   初步 preliminary chained OPENED 预警");
    }

    @Test
    void aNegativeNumberNeverLooksLikeZero() {
        assertThat(ResultTable.number(DoubleNode.valueOf(-0.00001)).strip()).isEqualTo("−<0.0001");
        assertThat(ResultTable.number(DoubleNode.valueOf(-0.0)).strip()).isEqualTo("0.0000");
        assertThat(ResultTable.number(DoubleNode.valueOf(-0.5)).strip()).isEqualTo("−0.5000");
        assertThat(ResultTable.number(NullNode.getInstance()).strip()).isEqualTo("·");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
