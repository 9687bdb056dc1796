package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.Cause;
import org.synergymonitor.reporting.delivery.Alerts;

import static org.assertj.core.api.Assertions.assertThat;

class AlertNoticeTest {
    private AlertTransitioned opened;

    @BeforeEach
    void open() {
        Alerts alerts = new Alerts("noticed");
        assertThat(alerts.calm()).hasSize(5);
        opened = alerts.fall().transitions().get(0);
    }

    @Test
    void aTransitionIsFreshUpToTheLongestDelayAfterItsRelease() {
        Duration delay =
                Duration.between(opened.cause().releasedAt().orElseThrow().toInstant(), opened.recordedAt());

        AlertNotice notice = new AlertNotice(opened);

        assertThat(notice.isFresh(delay)).isTrue();
        assertThat(notice.isFresh(delay.minusNanos(1))).isFalse();
    }

    @Test
    void whatNoReleaseCausedIsNotLate() {
        Cause defined = new Cause(
                "SystemDefined",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        AlertNotice notice = new AlertNotice(new AlertTransitioned(
                opened.id(), opened.system(), opened.revision(), opened.recordedAt(), defined, opened.transition()));

        assertThat(notice.isFresh(Duration.ZERO)).isTrue();
    }

    @Test
    void itIsReadAsItWasWritten() {
        AlertNotice notice = new AlertNotice(opened);

        assertThat(AlertNotice.parse(notice.json())).isEqualTo(notice);
    }

    @Test
    void whatIdentifiesAnAlertHasNoValueAndNoPeriod() {
        assertThat(new AlertNotice(opened).identity())
                .containsOnlyKeys("system", "rule", "severity")
                .doesNotContainValue(opened.transition().period().toString());
    }
}
