package org.synergymonitor.formats;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.synergymonitor.formats.assembly.AssembledRelease;
import org.synergymonitor.formats.assembly.KnownCell;
import org.synergymonitor.formats.assembly.ReleaseAssembly;
import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.payload.Payloads;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Messages read as ingestion reads them, from their bytes to the releases they state. */
public final class Messages {
    private static final List<KnownCell> KNOWN = List.of(
            new KnownCell("CN", "a", Period.parse("2020"), 1.0, ObsStatus.E, "元"),
            new KnownCell("CN", "a", Period.parse("2021"), 2.0, ObsStatus.P, "元"));
    private static final Map<HeadingField, String> GIVEN = new EnumMap<>(Map.of(
            HeadingField.AGENCY, "NBS",
            HeadingField.DATAFLOW, "ANNUAL",
            HeadingField.RELEASED_AT, "2022-03-01T09:30:00+08:00"));

    private Messages() {}

    /** @return the releases, none if it is refused */
    public static List<AssembledRelease> read(byte[] bytes, String contentType, Optional<LayoutProfile> profile)
            throws IOException {
        try (Payload payload = Payloads.of(bytes, contentType)) {
            List<AssembledRelease> releases = read(payload, profile, Map.of());
            return releases.isEmpty() ? read(payload, profile, GIVEN) : releases;
        }
    }

    /** A release says the same when it is written in the plainest of the formats. */
    static void requireSameAsCsv(AssembledRelease read) throws IOException {
        SubmittedRelease release = read.release();
        OffsetDateTime at = release.heading().releasedAt();
        if (read.embargoUntil().isEmpty() && !release.observations().isEmpty()) {
            String header =
                    "agency,dataflow,released_at,ref_area,indicator,time_period,value,obs_status,unit,conf_status\n";
            String rows = release.observations().stream()
                    .map(it -> row(release, at, it))
                    .collect(Collectors.joining("\n"));
            assertThat(read((header + rows).getBytes(UTF_8), "text/csv", Optional.empty()))
                    .extracting(it -> it.release().identity())
                    .containsExactly(release.identity());
        }
    }

    private static List<AssembledRelease> read(
            Payload payload, Optional<LayoutProfile> profile, Map<HeadingField, String> given) throws IOException {
        Findings findings = new Findings();
        try {
            PayloadContent content =
                    new PayloadContent(payload, Limits.DEFAULT, profile.flatMap(LayoutProfile::charset));
            Format format = FormatDetection.detect(content, payload.contentType(), profile.isPresent());
            ReleaseAssembly assembly =
                    new ReleaseAssembly(given, Messages::mapping, (agency, id) -> KNOWN, Limits.DEFAULT, findings);
            NamedReader.of(format, content, profile).reader().read(content, assembly, findings);
            List<AssembledRelease> releases = assembly.stated();
            findings.refuseIfErrors();
            return releases;
        } catch (Refusal refusal) {
            assertThat(refusal.after(findings).status()).isBetween(400, 499);
            return List.of();
        }
    }

    private static Optional<DataflowMapping> mapping(String agency, String dataflow) {
        return dataflow.equals("EXR")
                ? Optional.of(new DataflowMapping(
                        agency,
                        dataflow,
                        AreaRule.constant("XX"),
                        List.of(),
                        Optional.of(new CodedComponent("CURRENCY", Map.of("USD", "dollar"))),
                        "TIME_PERIOD",
                        Optional.empty(),
                        Map.of(),
                        Map.of()))
                : Optional.empty();
    }

    private static String row(SubmittedRelease release, OffsetDateTime at, ReportedObservation observation) {
        return List.<Object>of(
                        release.heading().agency(),
                        release.heading().dataflow(),
                        at,
                        observation.refArea(),
                        observation.indicator(),
                        observation.period(),
                        Optional.<Object>ofNullable(observation.value()).orElse(""),
                        observation.status(),
                        Optional.ofNullable(observation.unit()).orElse(""),
                        observation.confStatus())
                .stream()
                .map(it -> '"' + it.toString().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
