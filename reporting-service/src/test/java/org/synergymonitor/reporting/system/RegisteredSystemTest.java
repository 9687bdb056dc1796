package org.synergymonitor.reporting.system;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.reporting.SampleSystem;

import static org.assertj.core.api.Assertions.assertThat;

class RegisteredSystemTest {
    private final SampleSystem sample = new SampleSystem("s");
    private final SystemEvent defined = sample.defined();
    private final SystemEvent released = sample.release(2020, 1);
    private final SystemEvent retired = sample.retired();

    @Test
    void theDefinitionInForceIsTheLastOne() {
        RegisteredSystem system = RegisteredSystem.unknown("s").after(defined).after(released);

        assertThat(system.definition()).contains(sample.definition());
        assertThat(system.sequence()).isEqualTo(2);
        assertThat(system.retired()).isFalse();
    }

    @Test
    void retiringKeepsTheDefinitionAndDefiningAgainEndsIt() {
        RegisteredSystem gone =
                RegisteredSystem.unknown("s").after(defined).after(released).after(retired);

        assertThat(gone.retired()).isTrue();
        assertThat(gone.definition()).isPresent();
        assertThat(gone.after(sample.defined()).retired()).isFalse();
    }

    @Test
    void anOldEventChangesNothing() {
        RegisteredSystem gone =
                RegisteredSystem.unknown("s").after(defined).after(released).after(retired);

        assertThat(gone.after(defined)).isSameAs(gone);
    }
}
