package org.synergymonitor.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in the log and in reporting, by system.
 *
 * @param releases ids, in order
 * @param snapshots by revision, as they were sent
 * @param alerts as they were sent
 */
record Outcome(
        Map<String, List<String>> releases,
        Map<String, List<SynergyMeasured>> snapshots,
        Map<String, List<AlertTransitioned>> alerts,
        ReleaseClient reporting) {

    static Outcome of(Stack stack, ReleaseClient reporting) {
        Map<String, List<String>> releases = new HashMap<>();
        for (SystemEvent event : TopicReader.systemEvents(stack.bootstrapServers())) {
            if (event instanceof ReleasePublished published) {
                releases.computeIfAbsent(event.system(), it -> new ArrayList<>())
                        .add(published.release());
            }
        }
        Map<String, List<SynergyMeasured>> snapshots = new HashMap<>();
        for (SynergyMeasured snapshot :
                TopicReader.values(stack.bootstrapServers(), Topics.SYNERGY_SNAPSHOTS, SynergyMeasured.class)) {
            snapshots
                    .computeIfAbsent(snapshot.system(), it -> new ArrayList<>())
                    .add(snapshot);
        }
        Map<String, List<AlertTransitioned>> alerts = new HashMap<>();
        for (AlertTransitioned alert :
                TopicReader.values(stack.bootstrapServers(), Topics.SYNERGY_ALERTS, AlertTransitioned.class)) {
            alerts.computeIfAbsent(alert.system(), it -> new ArrayList<>()).add(alert);
        }
        return new Outcome(releases, snapshots, alerts, reporting);
    }

    /** Every transition that a snapshot tells of is on the topic of alerts, once, and no other is. */
    void tellsEveryAlertOnce() {
        assertThat(alerts).isNotEmpty();
        snapshots.forEach((system, sent) -> assertThat(alerts.getOrDefault(system, List.of()))
                .as("alerts of %s", system)
                .isEqualTo(
                        sent.stream().flatMap(it -> it.transitions().stream()).toList()));
    }

    /** Every revision of every system is there once, and is what the model alone makes of the releases. */
    void isUndisturbed(List<PlannedSystem> systems) {
        assertThat(snapshots).hasSize(systems.size());
        for (PlannedSystem system : systems) {
            List<SynergyMeasured> sent = snapshots.get(system.id());
            for (int i = 0; i < sent.size(); i++) {
                assertThat(sent.get(i).revision())
                        .as("revisions of %s, gapless, each once", system.id())
                        .isEqualTo(i + 1);
            }
            List<String> undisturbed = system.undisturbedDigests();
            assertThat(sent.stream().map(it -> it.measurement().digest()).toList())
                    .as("digests of %s", system.id())
                    .isEqualTo(undisturbed);
            assertThat(reporting.storedDigests(system))
                    .as("stored digests of %s", system.id())
                    .isEqualTo(undisturbed);
        }
    }
}
