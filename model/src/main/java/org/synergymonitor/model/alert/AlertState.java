package org.synergymonitor.model.alert;

import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * The alert state of one series of one system.
 *
 * @param openedAt the period that opened the alert; empty while closed
 */
public record AlertState(Optional<Period> openedAt) {
    public static final AlertState INITIAL = new AlertState(Optional.empty());

    public boolean open() {
        return openedAt.isPresent();
    }
}
