package org.synergymonitor.ingestion.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxStoreTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private OutboxStore store;

    @BeforeEach
    void open() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        store = new OutboxStore(client.getDatabase("test").getCollection("outbox"));
        store.createIndexes();
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 63, 64, 65, 127, 128, 300})
    void theEndOfALogIsFound(long entries) {
        for (long sequence = 1; sequence <= entries; sequence++) {
            store.insert(entry("S", sequence, "S|" + sequence));
        }
        store.insert(entry("S-2", 1, "other"));

        assertThat(store.lastSequence("S")).isEqualTo(entries);
    }

    @Test
    void aPlaceIsTakenOnce() {
        store.insert(entry("S", 1, "a"));

        assertThat(store.insert(entry("S", 1, "b"))).isFalse();
    }

    @Test
    void whatHappenedDoesNotHappenAgain() {
        store.insert(entry("S", 1, "a"));

        assertThat(store.insert(entry("S", 2, "a"))).isFalse();
    }

    private static OutboxEntry entry(String system, long sequence, String key) {
        return new OutboxEntry(
                system,
                sequence,
                key,
                EventKind.SYSTEM_RETIRED,
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                true,
                0,
                Optional.empty());
    }
}
