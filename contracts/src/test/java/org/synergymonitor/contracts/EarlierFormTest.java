package org.synergymonitor.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;

import static org.assertj.core.api.Assertions.assertThat;

/** Events written before provenance was recorded, definitions had band sets, or the second model version, are read as before. */
class EarlierFormTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples/earlier");

    @Test
    void publishedReleaseHasNoProvenance() throws IOException {
        ReleasePublished event = EventCodec.decode(ReleasePublished.class, earlier("ReleasePublished"));

        assertThat(event.provenance()).isEmpty();
        assertThat(EventCodec.encode(event)).isEqualTo(earlier("ReleasePublished"));
        assertThat(Cause.of(event).provenance()).isEmpty();
    }

    @Test
    void withdrawnReleaseHasNothingButItsIdentity() throws IOException {
        ReleaseWithdrawn event = EventCodec.decode(ReleaseWithdrawn.class, earlier("ReleaseWithdrawn"));

        assertThat(event.agency()).isEmpty();
        assertThat(event.dataflow()).isEmpty();
        assertThat(event.releasedAt()).isEmpty();
        assertThat(event.provenance()).isEmpty();
        assertThat(EventCodec.encode(event)).isEqualTo(earlier("ReleaseWithdrawn"));
    }

    @Test
    void causeHasNoProvenance() throws IOException {
        AlertTransitioned event = EventCodec.decode(AlertTransitioned.class, earlier("AlertTransitioned"));

        assertThat(event.cause().provenance()).isEmpty();
        assertThat(event.summary()).isEmpty();
    }

    @Test
    void transitionIsOfTheDefaultRuleOfItsSeries() throws IOException {
        AlertTransitioned event = EventCodec.decode(AlertTransitioned.class, earlier("AlertTransitioned"));

        AlertTransition transition = event.transition();
        assertThat(transition.rule())
                .isEqualTo(transition.series().orElseThrow().toString());
        assertThat(transition.severity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(transition.ruleEnded()).isFalse();
        assertThat(EventCodec.decode(AlertTransitioned.class, EventCodec.encode(event)))
                .isEqualTo(event);
    }

    @Test
    void definedSystemHasTheDefaultRules() throws IOException {
        SystemDefined event = EventCodec.decode(SystemDefined.class, earlier("SystemDefined"));

        assertThat(event.definition().alerts().inForce())
                .extracting(AlertRule::id)
                .containsExactly("fixed", "chained");
    }

    @Test
    void definedSystemHasNoBandSets() throws IOException {
        SystemDefined event = EventCodec.decode(SystemDefined.class, earlier("SystemDefined"));

        assertThat(event.definition().bandSets()).isEmpty();
        assertThat(event.definition().measuresTheSameAs(SampleSystem.definition()))
                .isTrue();
    }

    @Test
    void panelDoesNotSayWhatChanged() throws IOException {
        PanelWeighted event = EventCodec.decode(PanelWeighted.class, earlier("PanelWeighted"));

        assertThat(event.panelChange()).isEqualTo(PanelChange.NONE);
        assertThat(event.panel().periods()).isNotEmpty();
    }

    @Test
    void snapshotOfTheFirstModelVersionSaysWhatItKnew() throws IOException {
        SynergyMeasured event = EventCodec.decode(SynergyMeasured.class, earlier("SynergyMeasured"));

        assertThat(event.measurement().modelVersion()).isEqualTo("1");
        assertThat(event.measurement().chained()).isNotEmpty().allSatisfy(degree -> {
            assertThat(degree.contributions()).isNotEmpty();
            assertThat(degree.logarithmic()).isEmpty();
            assertThat(degree.status()).isEmpty();
        });
        assertThat(event.measurement().subsystems())
                .allSatisfy(it -> assertThat(it.obstacles()).isEmpty());
        assertThat(event.panelChange()).isEqualTo(PanelChange.NONE);
        assertThat(event.robustness()).isEmpty();
        assertThat(event.companions()).isEmpty();
        assertThat(event.degreeChanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemDefined",
                "ReleasePublished",
                "ReleaseWithdrawn",
                "AlertTransitioned",
                "PanelWeighted",
                "SynergyMeasured"
            })
    void eventIsStillWhatItsSchemaSays(String name) throws IOException {
        assertThat(Schemas.strictErrors(name, Schemas.JSON.readTree(earlier(name))))
                .isEmpty();
    }

    private static byte[] earlier(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name + ".v1.json"));
    }
}
