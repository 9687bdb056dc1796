package org.synergymonitor.formats.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A release as it was sent in, its observations in canonical order. */
public record SubmittedRelease(ReleaseHeading heading, List<ReportedObservation> observations) {
    private static final int DIGITS = 32;

    public SubmittedRelease {
        observations =
                observations.stream().sorted(ReportedObservation.CANONICAL).toList();
    }

    /** @return the digest of what the release says; the same for the same content, however arranged and in whatever format */
    public String identity() {
        MessageDigest digest = sha256();
        Instant releasedAt = heading.releasedAt().toInstant();
        add(digest, heading.agency());
        add(digest, heading.dataflow());
        add(digest, releasedAt.getEpochSecond());
        add(digest, releasedAt.getNano());
        add(digest, "publish");
        for (ReportedObservation it : observations) {
            add(digest, it.refArea());
            add(digest, it.indicator());
            add(digest, it.period().toString());
            add(digest, it.value() == null ? "" : Long.toHexString(Double.doubleToLongBits(it.value())));
            add(digest, it.status().name());
            add(digest, it.unit() == null ? "" : it.unit());
            add(digest, it.confStatus());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (number >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
