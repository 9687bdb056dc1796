package org.synergymonitor.contracts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;

/**
 * The log of a small system, with invented figures, that has one of everything: three subsystems (so pairs), a negative indicator, an
 * imputed year (2017), a gap (2018), a value beyond its limits, a constant indicator, a subsystem with degenerate weights; its second
 * release revises the past, brings a year in which U is negative, deletes a value and begins the year after.
 */
final class SampleSystem {
    private static final String SYSTEM = "example-city";
    private static final String FIRST_RELEASE = "3b9f0e6d1c5a48f2a7d4c86e0b915f73";
    private static final String SECOND_RELEASE = "c41d7a90e2b84d56b3f8a1765e0c92fd";
    private static final Provenance SENT = new Provenance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "4f9d0c52b7e81a36d4c0f5927eab6813905dfa2c7184be03d69a5f1c28e7b340",
            "json",
            "1",
            "analyst");
    private static final Provenance FETCHED = new Provenance(
            Optional.of("https://statistics.example/rest/data/GZBS,ANNUAL?updatedAfter=2021-03-01"),
            Optional.of(Instant.parse("2022-03-01T01:30:00.9Z")),
            Optional.of("\"a81f-5d9c\""),
            Optional.of("Tue, 01 Mar 2022 01:30:00 GMT"),
            "c0ffb7a1d2e94358667f01b2c8d9e3a45f6071829b3c4d5e6f708192a3b4c5d6",
            "sdmx-csv",
            "2.1",
            "poller");
    private static final double NONE = Double.NaN;

    private SampleSystem() {}

    static SystemDefinition definition() {
        return definition(method(LimitsPolicy.FIXED, Aggregation.LINEAR, 2015, 0.5));
    }

    static Method method(LimitsPolicy limits, Aggregation aggregation, int fixedBase, double preliminaryShare) {
        return new Method(
                limits,
                null,
                aggregation,
                SynergyForm.GEOMETRIC,
                MissingPolicy.CARRY_FORWARD,
                1,
                3,
                Optional.of(year(fixedBase)),
                preliminaryShare);
    }

    static SystemDefinition definition(Method method) {
        return new SystemDefinition(
                SYSTEM,
                new Names("示例市", "Example city"),
                "440100",
                Frequency.ANNUAL,
                List.of(
                        subsystem(
                                "digital-trade",
                                new Names("数字贸易", "Digital trade"),
                                indicator("online-sales", "网上零售额", "Online sales", "亿元", Direction.POSITIVE, 80, 190),
                                indicator("freight-cost", "物流费用率", "Freight cost", "%", Direction.NEGATIVE, 14, 19)),
                        subsystem(
                                "industrial-cluster",
                                new Names("产业集群", "Industrial cluster"),
                                indicator("output", "工业增加值", "Output", "亿元", Direction.POSITIVE, 450, 650),
                                indicator("staff", "研发人员", "Research staff", "万人", Direction.POSITIVE, 18, 28),
                                indicator("parks", "园区数", "Industrial parks", "个", Direction.POSITIVE, 0, 10)),
                        subsystem(
                                "policy",
                                new Names("政策支持", "Policy support"),
                                indicator("funding", "财政投入", "Funding", "亿元", Direction.POSITIVE, 2, 10))),
                method,
                SampleRules.settings(),
                List.of(new BandSet(
                        "sign",
                        "1",
                        new Names("方向", "Direction"),
                        BandSet.Measure.U,
                        List.of(new Band(-1, new Names("背离", "Apart")), new Band(0, new Names("协同", "Together"))))));
    }

    static SystemDefined defined() {
        return defined(definition());
    }

    static SystemDefined defined(SystemDefinition definition) {
        return new SystemDefined(SYSTEM, 1, Instant.parse("2021-03-01T01:29:59.5Z"), definition);
    }

    static ReleasePublished published() {
        List<Observation> observations = new ArrayList<>();
        observations.addAll(yearly("online-sales", 100, 120, 130, 150, 165));
        observations.addAll(yearly("freight-cost", 18, 17.5, 17, 16, 15.2));
        observations.addAll(yearly("output", 500, 540, NONE, NONE, 655));
        observations.addAll(yearly("staff", 20, 21, 23, 24, 26));
        observations.addAll(yearly("parks", 4, 4, 4, 4, 4));
        observations.addAll(yearly("funding", 5, 6, 6.5, 7, 9));
        return release(2, FIRST_RELEASE, "2021-03-01T09:30:00+08:00", observations, SENT);
    }

    static ReleasePublished revised() {
        return release(
                3,
                SECOND_RELEASE,
                "2022-03-01T09:30:00+08:00",
                List.of(
                        new Observation("funding", year(2016), 4.5, ObsStatus.A),
                        new Observation("online-sales", year(2020), 172.5, ObsStatus.A),
                        new Observation("freight-cost", year(2020), 15.9, ObsStatus.E),
                        new Observation("output", year(2020), 630.0, ObsStatus.A),
                        new Observation("staff", year(2020), 27.1, ObsStatus.A),
                        new Observation("parks", year(2020), 4.0, ObsStatus.A),
                        new Observation("funding", year(2020), 8.5, ObsStatus.P),
                        new Observation("online-sales", year(2021), 181.0, ObsStatus.P),
                        new Observation("freight-cost", year(2021), 15.0, ObsStatus.P),
                        new Observation("output", year(2021), 641.0, ObsStatus.P),
                        new Observation("staff", year(2021), null, ObsStatus.L),
                        new Observation("funding", year(2021), 9.5, ObsStatus.P)),
                FETCHED);
    }

    static ReleaseWithdrawn withdrawn() {
        ReleasePublished release = revised();
        return new ReleaseWithdrawn(
                SYSTEM,
                4,
                Instant.parse("2022-03-02T03:00:00Z"),
                release.release(),
                Optional.of(release.agency()),
                Optional.of(release.dataflow()),
                Optional.of(release.releasedAt()),
                release.provenance());
    }

    static SystemRetired retired() {
        return new SystemRetired(SYSTEM, 5, Instant.parse("2022-12-31T16:00:00Z"));
    }

    static List<SystemEvent> log(Method method) {
        return List.of(defined(definition(method)), published(), revised(), withdrawn(), retired());
    }

    private static ReleasePublished release(
            long sequence, String release, String releasedAt, List<Observation> observations, Provenance provenance) {
        OffsetDateTime published = OffsetDateTime.parse(releasedAt);
        Instant receivedAt = published.toInstant().plusMillis(1250);
        return new ReleasePublished(
                SYSTEM,
                sequence,
                receivedAt.plusMillis(83),
                release,
                "GZBS",
                "ANNUAL",
                published,
                receivedAt,
                observations,
                Optional.of(provenance));
    }

    private static List<Observation> yearly(String indicator, double... values) {
        List<Observation> observations = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                observations.add(new Observation(indicator, year(2015 + t), values[t], ObsStatus.A));
            }
        }
        return observations;
    }

    private static Subsystem subsystem(String id, Names names, Indicator... indicators) {
        return new Subsystem(id, names, List.of(new Dimension("scale", new Names("规模", "Scale"), List.of(indicators))));
    }

    private static Indicator indicator(
            String id, String zh, String en, String unit, Direction direction, double lower, double upper) {
        return new Indicator(id, new Names(zh, en), unit, direction, Optional.of(new Limits(lower, upper)));
    }

    private static Period year(int year) {
        return Period.of(Frequency.ANNUAL, year, 1);
    }
}
