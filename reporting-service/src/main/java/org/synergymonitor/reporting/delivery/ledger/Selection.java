package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a queue is attempted now.
 *
 * @param superseded will not be attempted any more, since a later one says more
 */
public record Selection(List<Delivery> due, List<Delivery> superseded) {

    /** Each alert's transitions one after the other: a later one waits for an earlier one. */
    public static Selection inOrder(List<Delivery> queue, Instant now) {
        return new Selection(due(grouped(queue, Selection::alert, (first, later) -> first), now), List.of());
    }

    /** Of each alert's openings and ends the newest alone; revisions of the past are besides. */
    public static Selection newest(List<Delivery> queue, Instant now) {
        Map<String, Delivery> newest = grouped(
                queue,
                it -> it.notice().opens() || it.notice().closes() ? alert(it) : it.id(),
                (earlier, last) -> last);
        List<Delivery> superseded =
                queue.stream().filter(it -> !newest.containsValue(it)).toList();
        return new Selection(due(newest, now), superseded);
    }

    private static Map<String, Delivery> grouped(
            List<Delivery> queue, Function<Delivery, String> by, BinaryOperator<Delivery> which) {
        return queue.stream().collect(Collectors.toMap(by, Function.identity(), which, LinkedHashMap::new));
    }

    private static List<Delivery> due(Map<String, Delivery> grouped, Instant now) {
        return grouped.values().stream().filter(it -> it.isDue(now)).toList();
    }

    private static String alert(Delivery delivery) {
        return delivery.notice().system() + "/" + delivery.notice().alert();
    }
}
