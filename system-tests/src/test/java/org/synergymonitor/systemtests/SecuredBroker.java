package org.synergymonitor.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/**
 * A broker that lets clients in by TLS and SCRAM, or by a certificate of their own, and allows each what the manifests say and no
 * more.
 */
final class SecuredBroker implements AutoCloseable {
    static final String CERTIFIED = "ingestion-service";
    static final String MUTUAL = "MUTUAL";

    private static final int SCRAM_ITERATIONS = 4096;

    private final KafkaRaftServer server;
    private final int port;
    private final int adminPort;
    private final int mutualPort;
    private final Certificate certificate;
    private final Certificate client;

    private SecuredBroker(
            KafkaRaftServer server,
            int port,
            int adminPort,
            int mutualPort,
            Certificate certificate,
            Certificate client) {
        this.server = server;
        this.port = port;
        this.adminPort = adminPort;
        this.mutualPort = mutualPort;
        this.certificate = certificate;
        this.client = client;
    }

    static SecuredBroker start(Path directory, Certificate certificate)
            throws IOException, ExecutionException, InterruptedException, GeneralSecurityException {
        Decisions.MADE.clear();
        int port = Stack.freePort();
        int adminPort = Stack.freePort();
        int mutualPort = Stack.freePort();
        Certificate client = Certificate.make(directory, CERTIFIED);
        Properties settings = settings(directory.resolve("kafka"), port, adminPort, Stack.freePort(), certificate);
        settings.setProperty(
                "listeners", settings.getProperty("listeners") + "," + MUTUAL + "://127.0.0.1:" + mutualPort);
        settings.setProperty("listener.name.mutual.ssl.client.auth", "required");
        settings.setProperty("listener.name.mutual.ssl.truststore.type", "PEM");
        settings.setProperty(
                "listener.name.mutual.ssl.truststore.location", client.pem().toString());
        settings.setProperty("ssl.principal.mapping.rules", "RULE:^CN=(.*)$/$1/");
        format(directory, settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        SecuredBroker broker = new SecuredBroker(server, port, adminPort, mutualPort, certificate, client);
        broker.provision();
        return broker;
    }

    /** @return how a client reaches it, by the names of the services' environment */
    Map<String, String> environment(String user) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                jaas(user, password(user)),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                certificate.pem().toString());
    }

    /** @return how {@link #CERTIFIED} reaches it without a password */
    Map<String, String> certifiedEnvironment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + mutualPort,
                "KAFKA_SECURITY_PROTOCOL",
                "SSL",
                "KAFKA_SSL_KEYSTORE_TYPE",
                "PKCS12",
                "KAFKA_SSL_KEYSTORE_LOCATION",
                client.keyStore().toString(),
                "KAFKA_SSL_KEYSTORE_PASSWORD",
                Certificate.PASSWORD,
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                certificate.pem().toString());
    }

    /** @return where a certificate is asked for, with {@code shown} or none */
    Map<String, Object> certifiedClient(Optional<Certificate> shown) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:" + mutualPort,
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.pem().toString(),
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "4000"));
        shown.ifPresent(it -> settings.putAll(Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                it.keyStore().toString(),
                "ssl.keystore.password",
                Certificate.PASSWORD,
                "ssl.key.password",
                Certificate.PASSWORD)));
        return settings;
    }

    /** @return the same, by the names that Kafka's clients know */
    Map<String, Object> client(String user) {
        return client(user, password(user));
    }

    Map<String, Object> client(String user, String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", jaas(user, password),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.pem().toString(),
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "10000"));
    }

    /** @return how the operator of the broker reaches it, who may do everything */
    Map<String, Object> administrator() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + adminPort);
    }

    /** @return without TLS, without a password */
    Map<String, Object> plain() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "request.timeout.ms",
                "2000",
                "default.api.timeout.ms",
                "4000");
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void setPassword(String user, String password) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(administrator())) {
            admin.alterUserScramCredentials(List.of(credentials(user, password)))
                    .all()
                    .get();
        }
    }

    private void provision() throws IOException, ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(administrator())) {
            List<UserScramCredentialUpsertion> credentials = new ArrayList<>();
            for (String user : KafkaUsers.names()) {
                credentials.add(credentials(user, password(user)));
            }
            admin.alterUserScramCredentials(List.copyOf(credentials)).all().get();
            admin.createTopics(KafkaUsers.topics()).all().get();
            admin.createAcls(KafkaUsers.rights()).all().get();
        }
    }

    private static UserScramCredentialUpsertion credentials(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS), password);
    }

    private static String password(String user) {
        return "secret of " + user;
    }

    private static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    private static Properties settings(
            Path directory, int port, int adminPort, int controllerPort, Certificate certificate) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "ADMIN",
                "listener.security.protocol.map", "TLS:SASL_SSL,MUTUAL:SSL,ADMIN:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                        "TLS://127.0.0.1:" + port + ",ADMIN://127.0.0.1:" + adminPort + ",CONTROLLER://127.0.0.1:"
                                + controllerPort,
                "log.dirs", directory.toString(),
                "sasl.enabled.mechanisms", "SCRAM-SHA-512"));
        settings.putAll(Map.of(
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", certificate.keyStore().toString(),
                "ssl.keystore.password", Certificate.PASSWORD,
                "ssl.key.password", Certificate.PASSWORD,
                "authorizer.class.name", Decisions.class.getName(),
                "allow.everyone.if.no.acl.found", "false",
                // whoever comes by the other listeners, which only this process knows
                "super.users", "User:ANONYMOUS",
                "auto.create.topics.enable", "false",
                "message.max.bytes", "8388608",
                "group.initial.rebalance.delay.ms", "0"));
        settings.setProperty(
                "listener.name.tls.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.putAll(Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "16777216"));
        return settings;
    }

    private static void format(Path directory, Properties settings) throws IOException {
        Path file = directory.resolve("kafka.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "--cluster-id", "c3luZXJneS1tb25pdG9yLQ", "--config", file.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("cannot format: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Kafka's own authorizer, which notes what it decides. */
    public static final class Decisions extends StandardAuthorizer {
        static final Set<Decision> MADE = ConcurrentHashMap.newKeySet();

        @Override
        public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
            List<AuthorizationResult> results = super.authorize(context, actions);
            for (int i = 0; i < actions.size(); i++) {
                Action action = actions.get(i);
                MADE.add(new Decision(
                        context.principal().toString(),
                        context.listenerName(),
                        action.operation(),
                        action.resourcePattern(),
                        results.get(i) == AuthorizationResult.ALLOWED,
                        action.logIfDenied()));
            }
            return results;
        }
    }

    /** @param asked whether the client asked for it, not the broker for its own orientation */
    record Decision(
            String principal,
            String listener,
            AclOperation operation,
            ResourcePattern resource,
            boolean allowed,
            boolean asked) {}
}
