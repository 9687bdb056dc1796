package org.synergymonitor.contracts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** An event whose form on the wire is approved in a file. */
record Sample(Object event, CloudEvent attributes) {
    private static final ReleaseOverdue OVERDUE = new ReleaseOverdue(
            "GZBS",
            "ANNUAL",
            Optional.of("2022"),
            Instant.parse("2023-03-01T01:30:00Z"),
            Instant.parse("2023-03-02T01:30:00Z"),
            Instant.parse("2023-03-02T01:31:00.5Z"));

    static Stream<Sample> all() {
        List<SynergyMeasured> snapshots =
                SampleSnapshots.of(SampleSystem.log(SampleSystem.definition().method()));
        SynergyMeasured revised = snapshots.get(2);
        PanelWeighted weighted = SampleSnapshots.weighted(revised);
        AlertTransitioned transitioned = revised.transitions().get(0);
        return Stream.of(
                new Sample(SampleSystem.defined(), CloudEvent.of(SampleSystem.defined())),
                new Sample(SampleSystem.revised(), CloudEvent.of(SampleSystem.revised())),
                new Sample(SampleSystem.withdrawn(), CloudEvent.of(SampleSystem.withdrawn())),
                new Sample(SampleSystem.retired(), CloudEvent.of(SampleSystem.retired())),
                new Sample(weighted, CloudEvent.of(weighted)),
                new Sample(revised, CloudEvent.of(revised)),
                new Sample(transitioned, CloudEvent.of(transitioned)),
                new Sample(OVERDUE, CloudEvent.of(OVERDUE)));
    }

    String name() {
        return event.getClass().getSimpleName();
    }

    byte[] json() {
        return EventCodec.encode(event);
    }

    JsonNode tree() throws IOException {
        return Schemas.JSON.readTree(json());
    }

    byte[] headers() {
        return EventCodec.encode(attributes.headers());
    }

    @Override
    public String toString() {
        return name();
    }
}
