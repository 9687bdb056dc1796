package org.synergymonitor.local.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DurableBackendTest {
    private static final int DOCUMENTS = 300;

    @TempDir
    Path directory;

    private final Random random = new Random(7);
    private MongoServer server;
    private MongoClient client;

    @BeforeEach
    void open() {
        serve(new MongoServer(new DurableBackend(file(), () -> {})));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void anIndexFindsWhatReadingEverythingFinds() {
        // Given documents that were inserted, replaced and deleted
        collection().createIndex(Indexes.ascending("agency", "dataflow", "areas"));
        collection().createIndex(Indexes.descending("revision"));
        write(collection());

        // When, Then
        assertThatQueriesFindTheirDocuments();
    }

    @Test
    void anIndexIsThereAgainAfterARestart() {
        // Given
        collection().createIndex(Indexes.ascending("agency", "dataflow", "areas"));
        write(collection());

        // When
        close();
        open();

        // Then
        assertThatQueriesFindTheirDocuments();
    }

    @Test
    void aFileThatTheServerAloneBeganIsReadAndWritten() {
        // Given
        close();
        MVStore plain = MVStore.open(file().resolveSibling("plain.mv.db").toString());
        serve(new MongoServer(new H2Backend(plain)));
        write(collection());
        List<Document> before = collection().find().into(new ArrayList<>());
        close();

        // When
        serve(new MongoServer(new DurableBackend(file().resolveSibling("plain.mv.db"), () -> {})));

        // Then
        assertThat(collection().find().into(new ArrayList<>())).isEqualTo(before);
        write(collection());
        assertThatQueriesFindTheirDocuments();
    }

    private void serve(MongoServer another) {
        server = another;
        client = MongoClients.create(server.bindAndGetConnectionString());
    }

    private Path file() {
        return directory.resolve("mongo.mv.db");
    }

    private MongoCollection<Document> collection() {
        return client.getDatabase("test").getCollection("documents");
    }

    private void write(MongoCollection<Document> collection) {
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = "id-" + random.nextInt(DOCUMENTS / 2);
            if (random.nextInt(5) == 0) {
                collection.deleteOne(Filters.eq("_id", id));
            } else {
                collection.replaceOne(Filters.eq("_id", id), document(id), new ReplaceOptions().upsert(true));
            }
        }
    }

    private Document document(String id) {
        Document document = new Document("_id", id)
                .append("agency", oneOf("NBS", "GZBS"))
                .append("areas", List.of(oneOf("1", "2", "3"), oneOf("4", "5")))
                .append("revision", (long) random.nextInt(4));
        return random.nextInt(4) == 0 ? document : document.append("dataflow", oneOf("A", "B", "C"));
    }

    private void assertThatQueriesFindTheirDocuments() {
        finds(Filters.eq("agency", "NBS"), it -> "NBS".equals(it.get("agency")));
        finds(
                Filters.and(Filters.eq("agency", "GZBS"), Filters.eq("dataflow", "B")),
                it -> "GZBS".equals(it.get("agency")) && "B".equals(it.get("dataflow")));
        finds(
                Filters.and(Filters.eq("agency", "NBS"), Filters.eq("dataflow", "A"), Filters.in("areas", "1", "4")),
                it -> "NBS".equals(it.get("agency"))
                        && "A".equals(it.get("dataflow"))
                        && (areas(it).contains("1") || areas(it).contains("4")));
        finds(
                Filters.and(Filters.in("agency", "NBS", "other"), Filters.eq("areas", "2")),
                it -> "NBS".equals(it.get("agency")) && areas(it).contains("2"));
        finds(
                Filters.and(Filters.eq("agency", "NBS"), Filters.exists("dataflow", false)),
                it -> "NBS".equals(it.get("agency")) && !it.containsKey("dataflow"));
        finds(Filters.eq("revision", 2), it -> it.getLong("revision") == 2);
        finds(Filters.gt("revision", 1L), it -> it.getLong("revision") > 1);
        finds(Filters.eq("agency", "nobody"), it -> false);
        finds(Filters.eq("dataflow", null), it -> !it.containsKey("dataflow"));
    }

    private void finds(Bson query, Predicate<Document> expected) {
        List<Document> all = collection().find().into(new ArrayList<>());
        assertThat(all).isNotEmpty();
        assertThat(collection().find(query))
                .as("%s", query)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(expected).toList());
    }

    private static List<String> areas(Document document) {
        return document.getList("areas", String.class);
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
