package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.systemtests.SecuredBroker.Decision;
import org.synergymonitor.systemtests.SecuredBroker.Decisions;
import org.synergymonitor.systemtests.Stack.Member;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** The services, on a broker with TLS, SCRAM and the rights of the manifests, and a store with TLS. */
class SecuredBrokerIT {
    /** What an overdue release would need: the calendar looks once a minute, and judges nothing that was expected before it was defined. */
    private static final Set<String> NOT_USED_HERE = Set.of("ingestion-service WRITE release-calendar");

    @TempDir
    static Path data;

    private static Certificate certificate;
    private static SecuredBroker broker;
    private static MongoServer store;
    private static Stack stack;
    private static Set<Decision> ofServices;
    private static boolean certified;

    @BeforeAll
    static void runThePipeline() throws Exception {
        certificate = Certificate.make(data, "secured");
        broker = SecuredBroker.start(data, certificate);
        store = new MongoServer(new MemoryBackend());
        store.enableSsl(certificate.key(), "", certificate.certificate());
        InetSocketAddress address = store.bind();
        stack = new Stack(data, member -> environment(member, address.getPort(), certificate));
        Member.SERVICES.forEach(stack::start);
        Member.SERVICES.forEach(stack::awaitReady);
        FallingSystem system = new FallingSystem(stack, "secured");
        system.rise();
        // who takes over reads the log, and comes with a certificate instead of the password
        stack.kill(Member.INGESTION);
        certified = true;
        stack.start(Member.INGESTION);
        stack.awaitReady(Member.INGESTION);
        system.fall();
        await().atMost(60, SECONDS)
                .ignoreExceptions()
                .until(
                        () -> given().get(stack.reporting("/api/v1/systems/secured/snapshots/latest"))
                                .jsonPath()
                                .getInt("sequence"),
                        equalTo(6));
        poisonEveryTopic();
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(unused()).isSubsetOf(NOT_USED_HERE));
        ofServices = Set.copyOf(Decisions.MADE);
    }

    @AfterAll
    static void stop() {
        stack.close();
        store.shutdownNow();
        broker.close();
    }

    @Test
    void everyRightIsUsedAndNoneIsMissing() {
        assertThat(unused()).isSubsetOf(NOT_USED_HERE);
        assertThat(ofServices)
                .filteredOn(it -> !it.allowed() && it.asked())
                .as("what the broker refused to the services")
                .isEmpty();
    }

    @Test
    void brokerAllowsEachServiceWhatIsWrittenAndNoMore() throws Exception {
        Map<String, Map<String, Set<AclOperation>>> allowed = new TreeMap<>();
        Map<String, Map<String, Set<AclOperation>>> written = new TreeMap<>();
        for (String user : KafkaUsers.names()) {
            for (NewTopic topic : KafkaUsers.topics()) {
                allowed.computeIfAbsent(user, it -> new TreeMap<>()).put(topic.name(), operations(user, topic.name()));
                written.computeIfAbsent(user, it -> new TreeMap<>()).put(topic.name(), written(user, topic.name()));
            }
        }

        assertThat(allowed).isEqualTo(written);
    }

    @Test
    void foreignWorkIsRefused() throws Exception {
        for (String user : KafkaUsers.names()) {
            try (Admin admin = Admin.create(broker.client(user))) {
                assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                                .all()
                                .get())
                        .as(user)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.incrementalAlterConfigs(Map.of(
                                        new ConfigResource(ConfigResource.Type.TOPIC, Topics.STATISTICAL_RELEASES),
                                        List.of(new AlterConfigOp(
                                                new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                                .all()
                                .get())
                        .as(user)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.deleteTopics(List.of(Topics.STATISTICAL_RELEASES))
                                .all()
                                .get())
                        .as(user)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
            assertThatThrownBy(() -> join(user, "of-another")).as(user).isInstanceOf(GroupAuthorizationException.class);
            assertThatThrownBy(() -> beginTransaction(user, "of-another"))
                    .as(user)
                    .isInstanceOf(TransactionalIdAuthorizationException.class);
        }
        assertThatThrownBy(() -> write("weighting-service", Topics.STATISTICAL_RELEASES))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("reporting-service", Topics.SYNERGY_SNAPSHOTS))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("ingestion-service", Topics.SYNERGY_SNAPSHOTS))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void nobodyComesInWithoutThePasswordOrWithoutTls() {
        assertThatThrownBy(() -> topicNames(broker.client("ingestion-service", "guessed")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> topicNames(broker.client("nobody", "secret of nobody")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> topicNames(broker.plain())).isInstanceOf(ExecutionException.class);
    }

    @Test
    void passwordsAreInNoLog() {
        for (Member member : Member.SERVICES) {
            assertThat(data.resolve(member.name().toLowerCase(Locale.ROOT) + ".log"))
                    .content()
                    .isNotEmpty()
                    .doesNotContain("secret of ", Certificate.PASSWORD);
        }
    }

    @Test
    void certificateServesInsteadOfThePassword() throws Exception {
        assertThat(ofServices)
                .anyMatch(it -> it.listener().equals(SecuredBroker.MUTUAL)
                        && it.principal().equals("User:" + SecuredBroker.CERTIFIED)
                        && it.operation() == AclOperation.WRITE
                        && it.resource().name().equals(Topics.STATISTICAL_RELEASES)
                        && it.allowed());
        assertThatThrownBy(() -> topicNames(broker.certifiedClient(Optional.empty())))
                .isInstanceOf(ExecutionException.class);
        Certificate foreign = Certificate.make(data, "forged");
        assertThatThrownBy(() -> topicNames(broker.certifiedClient(Optional.of(foreign))))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void passwordIsChangedUnderAnOpenConnection() throws Exception {
        broker.setPassword("rotating", "before");
        try (Admin open = Admin.create(broker.client("rotating", "before"))) {
            open.listTopics().names().get();

            broker.setPassword("rotating", "after");

            assertThat(open.listTopics().names().get()).isEmpty();
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThatThrownBy(() -> topicNames(broker.client("rotating", "before")))
                            .hasCauseInstanceOf(SaslAuthenticationException.class));
            assertThat(topicNames(broker.client("rotating", "after"))).isEmpty();
        }
    }

    @Test
    void storeWithAForeignCertificateIsNotTrusted() throws Exception {
        Certificate foreign = Certificate.make(data, "foreign");
        int port = store.getLocalAddress().getPort();
        Path directory = Files.createDirectory(data.resolve("misled"));
        List<Member> users = List.of(Member.INGESTION, Member.REPORTING);
        try (Stack misled = new Stack(directory, member -> environment(member, port, foreign))) {
            users.forEach(misled::start);

            for (Member user : users) {
                await().atMost(60, SECONDS).ignoreExceptions().untilAsserted(() -> {
                    given().get(misled.management(user, "/q/health/live"))
                            .then()
                            .statusCode(200);
                    given().get(misled.management(user, "/q/health/ready"))
                            .then()
                            .statusCode(503);
                    assertThat(directory.resolve(user.name().toLowerCase(Locale.ROOT) + ".log"))
                            .content()
                            .contains("PKIX path");
                });
            }
        }
    }

    private static Map<String, String> environment(Member member, int storePort, Certificate trusted) {
        Map<String, String> environment = new HashMap<>(
                certified && member.module().equals(SecuredBroker.CERTIFIED)
                        ? broker.certifiedEnvironment()
                        : broker.environment(member.module()));
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + storePort + "/?tls=true");
        environment.put("QUARKUS_MONGODB_TLS_CONFIGURATION_NAME", "mongodb");
        environment.put(
                "QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS", trusted.pem().toString());
        return environment;
    }

    private static void poisonEveryTopic() throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.administrator());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : Topics.WITH_DEAD_LETTERS) {
                producer.send(new ProducerRecord<>(topic, "poison".getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    /** @return the written rights that no service has used */
    private static Set<String> unused() {
        try {
            return KafkaUsers.rights().stream()
                    .filter(right -> Decisions.MADE.stream()
                            .noneMatch(it -> it.allowed()
                                    && it.principal().equals(right.entry().principal())
                                    && it.operation() == right.entry().operation()
                                    && covers(right.pattern(), it.resource())))
                    .map(it -> it.entry().principal().substring("User:".length()) + " "
                            + it.entry().operation() + " " + it.pattern().name())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean covers(ResourcePattern pattern, ResourcePattern resource) {
        return pattern.resourceType() == resource.resourceType()
                && (pattern.patternType() == PatternType.PREFIXED
                        ? resource.name().startsWith(pattern.name())
                        : resource.name().equals(pattern.name()));
    }

    private static Set<AclOperation> operations(String user, String topic) throws InterruptedException {
        try (Admin admin = Admin.create(broker.client(user))) {
            return new TreeSet<>(
                    admin.describeTopics(List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .authorizedOperations());
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return Set.of();
        }
    }

    private static Set<AclOperation> written(String user, String topic) throws IOException {
        Set<AclOperation> written = KafkaUsers.rights().stream()
                .filter(it -> it.entry().principal().equals("User:" + user))
                .filter(it -> it.pattern().resourceType() == ResourceType.TOPIC)
                .filter(it -> covers(it.pattern(), new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL)))
                .map(AclBinding::entry)
                .map(it -> it.operation())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!written.isEmpty()) {
            written.add(AclOperation.DESCRIBE);
        }
        return written;
    }

    private static Collection<String> topicNames(Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get();
        }
    }

    private static void join(String user, String group) {
        Map<String, Object> settings = broker.client(user);
        settings.put("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.committed(Set.of(new TopicPartition(Topics.STATISTICAL_RELEASES, 0)));
        }
    }

    private static void beginTransaction(String user, String id) {
        Map<String, Object> settings = broker.client(user);
        settings.remove("default.api.timeout.ms");
        settings.put("transactional.id", id);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    private static void write(String user, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = broker.client(user);
        settings.remove("default.api.timeout.ms");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[1])).get();
        }
    }
}
