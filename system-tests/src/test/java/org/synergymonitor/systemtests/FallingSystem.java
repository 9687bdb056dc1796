package org.synergymonitor.systemtests;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;

import static io.restassured.RestAssured.given;

/** Two subsystems that rise together until one falls, published today. */
final class FallingSystem {
    private static final List<String> INDICATORS = List.of("a1", "a2", "b1", "b2");

    private final Stack stack;
    private final String id;

    FallingSystem(Stack stack, String id) {
        this.stack = stack;
        this.id = id;
    }

    void rise() {
        define();
        publish(2018, 1, 10, 5, 2);
        publish(2019, 2, 14, 6, 5);
        publish(2020, 4, 15, 8, 6);
        publish(2021, 5, 19, 9, 9);
    }

    /** Both alerts open. */
    void fall() {
        publish(2022, 7, 22, 3, 1);
    }

    /** Both are over. */
    void recover() {
        publish(2023, 9, 25, 12, 12);
    }

    void define() {
        SystemDefinition definition = new SystemDefinition(
                id,
                new Names("系统", "System"),
                "AREA-" + id,
                Frequency.ANNUAL,
                List.of(subsystem("A", INDICATORS.subList(0, 2)), subsystem("B", INDICATORS.subList(2, 4))),
                null,
                null);
        given().contentType("application/json")
                .body(EventCodec.encode(definition))
                .put(stack.ingestion("/api/v1/systems/" + id))
                .then()
                .statusCode(201);
    }

    private void publish(int year, int... values) {
        StringBuilder csv = new StringBuilder("ref_area,indicator,time_period,value\n");
        for (int i = 0; i < values.length; i++) {
            csv.append("AREA-%s,%s,%d,%d%n".formatted(id, INDICATORS.get(i), year, values[i]));
        }
        given().contentType("text/csv")
                .queryParam("agency", "NBS")
                .queryParam("dataflow", id)
                .queryParam("releasedAt", OffsetDateTime.now(ZoneOffset.UTC).toString())
                .body(csv.toString())
                .post(stack.ingestion("/api/v1/releases"))
                .then()
                .statusCode(202);
    }

    private static Subsystem subsystem(String id, List<String> indicators) {
        Names names = new Names(id, id);
        List<Indicator> measured = Stream.of(indicators)
                .flatMap(List::stream)
                .map(it -> new Indicator(it, new Names(it, it), "1", null, Optional.empty()))
                .toList();
        return new Subsystem(id, names, List.of(new Dimension(id + "-all", names, measured)));
    }
}
