package org.synergymonitor.reporting.delivery.alertmanager;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An alert as Alertmanager takes it.
 *
 * @param labels which alert it is: of two with the same labels one is notified
 * @param annotations what there is to say about it now
 * @param startsAt if absent the time it is taken, or {@code endsAt}
 * @param endsAt if absent it is open until it was not sent for a while
 */
record PostableAlert(
        Map<String, String> labels,
        Map<String, String> annotations,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        Optional<String> generatorURL) {}
