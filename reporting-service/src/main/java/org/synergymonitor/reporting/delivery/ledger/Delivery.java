package org.synergymonitor.reporting.delivery.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.store.Instants;

/**
 * One transition for one destination.
 *
 * @param id of destination and transition: the same however often it is queued, and on every attempt
 * @param order of the transitions of a destination, as text that sorts
 * @param attempts since it was queued or replayed
 * @param nextAttemptAt empty if there will be none
 * @param replayed by hand: sent whatever speaks against it
 * @param version counts its changes
 */
public record Delivery(
        String id,
        String destination,
        AlertNotice notice,
        String order,
        DeliveryStatus status,
        Optional<SkipReason> skipped,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> deliveredAt,
        boolean replayed,
        Optional<Answer> lastAnswer,
        long version) {
    private static final int ID_BYTES = 16;

    /** @param ordinal of the transition in its snapshot */
    static Delivery queued(String destination, AlertNotice notice, int ordinal, Instant now) {
        return new Delivery(
                id(destination, notice.id()),
                destination,
                notice,
                String.format(
                        Locale.ROOT,
                        "%s %019d %06d",
                        Instants.sortable(notice.recordedAt()),
                        notice.revision(),
                        ordinal),
                DeliveryStatus.PENDING,
                Optional.empty(),
                0,
                Optional.of(now),
                Optional.empty(),
                false,
                Optional.empty(),
                0);
    }

    /** @return without a dot, which separates the parts of what a webhook signs */
    static String id(String destination, String transition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((destination + "/" + transition).getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public boolean delivered() {
        return deliveredAt.isPresent();
    }

    boolean isDue(Instant now) {
        return nextAttemptAt.filter(it -> !it.isAfter(now)).isPresent();
    }

    /** @return whether it was tried before, or is to be sent by all means */
    boolean committed() {
        return attempts > 0 || delivered() || replayed;
    }

    Delivery accepted(Answer answer, Optional<Instant> again) {
        return with(
                DeliveryStatus.DELIVERED,
                Optional.empty(),
                attempts + 1,
                again,
                deliveredAt.or(() -> Optional.of(answer.at())),
                replayed,
                Optional.of(answer));
    }

    /** @param again empty if it is given up */
    Delivery refused(Answer answer, Optional<Instant> again) {
        DeliveryStatus next = delivered() ? status : again.isPresent() ? DeliveryStatus.PENDING : DeliveryStatus.FAILED;
        return with(next, Optional.empty(), attempts + 1, again, deliveredAt, replayed, Optional.of(answer));
    }

    Delivery skipped(SkipReason reason) {
        return delivered()
                ? with(status, skipped, attempts, Optional.empty(), deliveredAt, replayed, lastAnswer)
                : with(
                        DeliveryStatus.SKIPPED,
                        Optional.of(reason),
                        attempts,
                        Optional.empty(),
                        deliveredAt,
                        replayed,
                        lastAnswer);
    }

    Delivery postponed(Instant until) {
        return with(status, skipped, attempts, Optional.of(until), deliveredAt, replayed, lastAnswer);
    }

    Delivery replayedAt(Instant now) {
        return with(DeliveryStatus.PENDING, Optional.empty(), 0, Optional.of(now), Optional.empty(), true, lastAnswer);
    }

    private Delivery with(
            DeliveryStatus nextStatus,
            Optional<SkipReason> nextSkipped,
            int nextAttempts,
            Optional<Instant> again,
            Optional<Instant> nextDeliveredAt,
            boolean nextReplayed,
            Optional<Answer> answer) {
        return new Delivery(
                id,
                destination,
                notice,
                order,
                nextStatus,
                nextSkipped,
                nextAttempts,
                again,
                nextDeliveredAt,
                nextReplayed,
                answer,
                version + 1);
    }
}
