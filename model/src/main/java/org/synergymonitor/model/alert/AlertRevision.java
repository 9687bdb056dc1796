package org.synergymonitor.model.alert;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.measurement.DegreeChange;

/**
 * A revision as alert rules see it.
 *
 * @param before the revision before, empty for the first
 * @param changes every final U that is another one than before
 * @param release whether a release was published, so that it can confirm
 */
public record AlertRevision(
        Optional<AlertSubject> before, AlertSubject after, List<DegreeChange> changes, boolean release) {
    public AlertRevision {
        changes = List.copyOf(changes);
    }
}
