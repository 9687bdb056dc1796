package org.synergymonitor.local.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import org.synergymonitor.local.proof.Finding.Different;
import org.synergymonitor.local.proof.Finding.Gap;
import org.synergymonitor.local.proof.Finding.Missing;
import org.synergymonitor.local.proof.Finding.Surplus;
import org.synergymonitor.local.proof.Finding.Twice;
import org.synergymonitor.local.proof.Finding.Unreadable;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.local.proof.MeasuredLog.REVISIONS;

class ProofTest {
    private static final Selection ALL = new Selection(Optional.empty(), Optional.empty());
    private static final String DIGEST = "\"digest\":\"\\w+\"";

    private final MeasuredLog log = new MeasuredLog("small");
    private final List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(log.events());
    private final List<ProducerRecord<byte[], byte[]>> snapshots = new ArrayList<>(log.snapshots());

    @Test
    void whatTheServicesMadeIsProvenWhicheverTopicIsReadFirst() {
        ProofResult logFirst = proof(ALL, events, snapshots);
        ProofResult snapshotsFirst = proof(ALL, snapshots, events);

        assertThat(List.of(logFirst, snapshotsFirst)).allSatisfy(result -> {
            assertThat(result.systems()).isEqualTo(1);
            assertThat(result.revisions()).isEqualTo(REVISIONS);
            assertThat(result.equal()).isEqualTo(REVISIONS);
            assertThat(result.first()).isEmpty();
            assertThat(result.isProven()).isTrue();
        });
    }

    @Test
    void anotherDigestIsDifferent() {
        snapshots.set(4, log.tampered(5, DIGEST, "\"digest\":\"c0ffee\""));

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.first()).singleElement().isInstanceOfSatisfying(Different.class, it -> {
            assertThat(it.system()).isEqualTo("small");
            assertThat(it.revision()).isEqualTo(5);
            assertThat(it.stored()).isEqualTo("c0ffee");
            assertThat(it.recomputed()).hasSize(64);
        });
        assertThat(result.equal()).isEqualTo(REVISIONS - 1);
        assertThat(result.isProven()).isFalse();
    }

    @Test
    void aNumberThatWasChangedUnderItsDigestIsDifferent() {
        snapshots.set(5, log.tampered(6, "(\"fixed\":.*?\"value\":)[-0-9.E]+", "$10.125"));

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.first()).singleElement().isInstanceOfSatisfying(Different.class, it -> assertThat(it.stored())
                .isEqualTo(it.recomputed()));
    }

    @Test
    void aRevisionWithoutSnapshotIsMissing() {
        snapshots.remove(2);

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.first()).containsExactly(new Missing("small", 3));
        assertThat(result.isProven()).isFalse();
    }

    @Test
    void aSnapshotTwiceAndOneWithoutEventAreSurplus() {
        snapshots.add(2, log.snapshot(2));
        snapshots.add(log.tampered(6, "\"revision\":6", "\"revision\":7"));

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.first()).containsExactly(new Twice("small", 2), new Surplus("small", 7));
        assertThat(result.equal()).isEqualTo(REVISIONS);
        assertThat(result.isProven()).isFalse();
    }

    @Test
    void whatFollowsAGapCannotBeRecomputed() {
        events.remove(3);

        ProofResult result = proof(ALL, events, snapshots.subList(0, 4));

        assertThat(result.first()).containsExactly(new Gap("small", 4, 5), new Surplus("small", 4));
        assertThat(result.equal()).isEqualTo(3);
        assertThat(result.isProven()).isFalse();
    }

    @Test
    void aGapThatWasFilledIsNone() {
        events.add(3, log.event(6));

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.isProven()).isTrue();
    }

    @Test
    void anotherModelVersionIsNotCompared() {
        snapshots.set(0, log.tampered(1, "\"modelVersion\":\"\\w+\"", "\"modelVersion\":\"ancient\""));

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.otherVersions()).isEqualTo(1);
        assertThat(result.equal()).isEqualTo(REVISIONS - 1);
        assertThat(result.isProven()).isTrue();
    }

    @Test
    void whatNobodyCanReadIsToldAndPassedOver() {
        ProducerRecord<byte[], byte[]> good = log.event(2);
        List<ProducerRecord<byte[], byte[]>> bad = Wire.badMessages(good);
        events.addAll(1, bad);

        ProofResult result = proof(ALL, events, snapshots);

        assertThat(result.count(Unreadable.class)).isEqualTo(bad.size());
        assertThat(result.equal()).isEqualTo(REVISIONS);
        assertThat(result.isProven()).isTrue();
    }

    @Test
    void oneSystemOrOneRevisionCanBeChosen() {
        MeasuredLog other = new MeasuredLog("other");
        events.addAll(other.events());

        ProofResult ofSmall = proof(new Selection(Optional.of("small"), Optional.empty()), events, snapshots);
        ProofResult third = proof(new Selection(Optional.of("small"), Optional.of(3L)), events, snapshots);
        ProofResult ninth = proof(new Selection(Optional.of("small"), Optional.of(9L)), events, snapshots);

        assertThat(ofSmall.isProven()).isTrue();
        assertThat(third.equal()).isEqualTo(1);
        assertThat(third.isProven()).isTrue();
        assertThat(ninth.isProven()).isFalse();
    }

    private static ProofResult proof(
            Selection selection,
            List<ProducerRecord<byte[], byte[]>> first,
            List<ProducerRecord<byte[], byte[]>> second) {
        Proof proof = new Proof(selection);
        int offset = 0;
        for (List<ProducerRecord<byte[], byte[]>> topic : List.of(first, second)) {
            for (ProducerRecord<byte[], byte[]> message : topic) {
                proof.accept(new ConsumerRecord<>(
                        message.topic(),
                        0,
                        offset++,
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        message.key(),
                        message.value(),
                        message.headers(),
                        Optional.empty()));
            }
        }
        proof.conclude();
        return proof.result();
    }
}
