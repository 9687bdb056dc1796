package org.synergymonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.SystemDefinition;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void guangzhouHasAll35IndicatorsOfTheSource() throws IOException {
        SystemDefinition guangzhou = definition("guangzhou");

        assertThat(guangzhou.referenceArea()).isEqualTo("440100");
        assertThat(guangzhou.subsystems().stream().map(it -> it.indicators().size()))
                .containsExactly(19, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"china", "guangzhou"})
    void everyObservationIsOfAnIndicatorOfTheSystemInItsUnit(String system) throws IOException {
        SystemDefinition definition = definition(system);
        Map<String, Indicator> indicators =
                definition.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        try (Stream<Path> releases = Files.list(SAMPLES.resolve(system).resolve("releases"))) {
            for (Path release : releases.toList()) {
                List<String> lines = Files.readAllLines(release);
                assertThat(lines.get(0))
                        .isEqualTo("agency,dataflow,released_at,ref_area,indicator,time_period,value,unit");
                for (String line : lines.subList(1, lines.size())) {
                    String[] columns = line.split(",", -1);
                    assertThat(release.getFileName().toString())
                            .startsWith(OffsetDateTime.parse(columns[2])
                                    .toLocalDate()
                                    .toString());
                    assertThat(columns[3]).as(line).isEqualTo(definition.referenceArea());
                    assertThat(indicators).as(line).containsKey(columns[4]);
                    assertThat(columns[7])
                            .as(line)
                            .isEqualTo(indicators.get(columns[4]).unit());
                }
            }
        }
    }

    private static SystemDefinition definition(String system) throws IOException {
        return EventCodec.decode(
                SystemDefinition.class,
                Files.readAllBytes(SAMPLES.resolve(system).resolve("definition.json")));
    }
}
