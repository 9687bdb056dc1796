package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.alert.AlertTransition.Kind;
import org.synergymonitor.reporting.delivery.Alerts;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final List<Delivery> openings = new ArrayList<>();
    private final List<Delivery> ends = new ArrayList<>();

    SelectionTest() {
        Alerts alerts = new Alerts("selected");
        assertThat(alerts.calm()).hasSize(5);
        openings.addAll(queued(alerts.fall()));
        ends.addAll(queued(alerts.recovery()));
    }

    @Test
    void aWebhookHearsTheTransitionsOfAnAlertOneAfterTheOther() {
        List<Delivery> queue = both();

        Selection selection = Selection.inOrder(queue, NOW);

        assertThat(selection.due()).containsExactlyElementsOf(openings);
        assertThat(selection.superseded()).isEmpty();
    }

    @Test
    void anEndWaitsWhileItsOpeningWaitsAndAnotherAlertDoesNot() {
        List<Delivery> queue =
                List.of(openings.get(0).postponed(NOW.plusSeconds(1)), openings.get(1), ends.get(0), ends.get(1));

        Selection selection = Selection.inOrder(queue, NOW);

        assertThat(selection.due()).containsExactly(openings.get(1));
    }

    @Test
    void anAlertmanagerHearsTheNewestStateOnly() {
        List<Delivery> queue = both();

        Selection selection = Selection.newest(queue, NOW);

        assertThat(selection.due()).containsExactlyElementsOf(ends);
        assertThat(selection.superseded()).containsExactlyElementsOf(openings);
    }

    @Test
    void theIdOfADeliveryIsTheSameHoweverOftenItIsQueuedAndHasNoDot() {
        Delivery first = openings.get(0);
        Delivery again = Delivery.queued("dst_1", first.notice(), 0, NOW.plusSeconds(60));
        Delivery elsewhere = Delivery.queued("dst_2", first.notice(), 0, NOW);

        assertThat(again.id()).isEqualTo(first.id()).matches("msg_[0-9a-f]{32}");
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
    }

    private List<Delivery> both() {
        List<Delivery> queue = new ArrayList<>(openings);
        queue.addAll(ends);
        return queue;
    }

    private static List<Delivery> queued(SynergyMeasured snapshot) {
        List<AlertTransitioned> transitions = snapshot.transitions().stream()
                .filter(it -> it.transition().kind() != Kind.REVISED)
                .toList();
        List<Delivery> queued = new ArrayList<>();
        for (AlertTransitioned transition : transitions) {
            queued.add(Delivery.queued("dst_1", new AlertNotice(transition), queued.size(), NOW));
        }
        assertThat(queued).hasSize(2);
        return queued;
    }
}
