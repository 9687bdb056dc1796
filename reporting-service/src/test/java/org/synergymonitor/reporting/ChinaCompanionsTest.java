package org.synergymonitor.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.companion.CouplingCoordination;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.pool.AreaPanel;
import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.model.pool.Pooling;
import org.synergymonitor.model.pool.Ranking;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/example.md says beside U: coupling coordination with its bands, the pool of one area, and the proof. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChinaCompanionsTest {
    /** As in docs/model/companions.md. */
    private static final BandSet STAGES = new BandSet(
            "stages",
            "1",
            new Names("协同发展阶段", "Stages of development"),
            BandSet.Measure.D,
            List.of(
                    new Band(0, new Names("起步", "Start")),
                    new Band(0.4, new Names("发展", "Development")),
                    new Band(0.6, new Names("拓展", "Expansion")),
                    new Band(0.8, new Names("成熟", "Maturity"))));

    private final DocumentedPage page = new DocumentedPage("example.md");
    private final ChinaSample sample = new ChinaSample();
    private final Measured newest = sample.measured(29);

    @Test
    void theStages() {
        List<String> shown = List.of("2010", "2011", "2013", "2015", "2019", "2020", "2021");

        for (Companions it : Companions.of(newest, List.of(STAGES))) {
            if (shown.contains(it.period().toString())) {
                CouplingCoordination coupling = it.couplingCoordination();
                page.printsRow(
                        it.period(),
                        coupling.coupling().orElseThrow(),
                        coupling.development(),
                        coupling.coordination().orElseThrow(),
                        it.bands().get(0).band().names().zh());
            }
        }
    }

    @Test
    void thePoolOfOne() {
        Pool pool = Pooling.pool(
                sample.definition(),
                List.of(AreaPanel.of(sample.definition(), sample.state(29).panel())));
        Ranking ranking = Ranking.at(pool, Period.parse("2021"));

        assertThat(ranking.fixed()).hasSize(1);
        assertThat(ranking.fixed().get(0).value())
                .isEqualTo(newest.measurement()
                        .degree(Base.FIXED, Period.parse("2021"))
                        .orElseThrow()
                        .value());
        page.printsRow(
                ranking.fixed().get(0).rank(),
                ranking.fixed().get(0).referenceArea(),
                ranking.fixed().get(0).value(),
                ranking.chained().get(0).value());
    }

    @Test
    void theReleasesBehindRevision26() {
        Map<String, Long> supplied = sample.state(26).panel().cells().values().stream()
                .collect(Collectors.groupingBy(CellVersion::release, Collectors.counting()));
        String vintage =
                supplied.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();

        page.prints("%d releases supply its %d cells, this vintage %d of them"
                .formatted(
                        supplied.size(),
                        supplied.values().stream().mapToLong(it -> it).sum(),
                        supplied.get(vintage)));
        page.prints("`digest` is `%s…`"
                .formatted(sample.measured(26).measurement().digest().substring(0, 16)));
    }

    @Test
    void theRevisionsToRecompute() throws IOException {
        try (Stream<Path> releases = Files.list(Path.of("..", "local", "samples", "guangzhou", "releases"))) {
            int china = sample.revisions() + 1;
            long guangzhou = 1 + releases.count();
            page.prints(
                    "%d revisions, %d of `china` and %d of `guangzhou`".formatted(china + guangzhou, china, guangzhou));
        }
    }
}
