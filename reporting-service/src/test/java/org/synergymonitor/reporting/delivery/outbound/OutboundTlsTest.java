package org.synergymonitor.reporting.delivery.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SelfSignedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.DeliverySettings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** The address is that which was checked, but the certificate must be that of the name. */
class OutboundTlsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.create("hooks.example");
    private static HttpServer server;

    @BeforeAll
    static void open() throws Exception {
        server = VERTX.createHttpServer(
                        new HttpServerOptions().setSsl(true).setKeyCertOptions(CERTIFICATE.keyCertOptions()))
                .requestHandler(it -> it.response().setStatusCode(204).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, SECONDS);
    }

    @AfterAll
    static void close() {
        VERTX.close();
        CERTIFICATE.delete();
    }

    @Test
    void certificateOfTheNameIsTaken() {
        assertThat(post("hooks.example", true).delivered()).isTrue();
    }

    @Test
    void certificateOfAnotherNameIsRefused() {
        assertThat(post("other.example", true).failure()).isEqualTo(Optional.of(Failure.TLS_FAILED));
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() {
        assertThat(post("hooks.example", false).failure()).isEqualTo(Optional.of(Failure.TLS_FAILED));
    }

    private static Answer post(String host, boolean trusted) {
        ReportingConfig config = DeliverySettings.of(Map.of("permitted-networks", "127.0.0.1/32"));
        var options = Outbound.options(config);
        if (trusted) {
            options.setTrustOptions(CERTIFICATE.trustOptions());
        }
        Guard guard = new Guard(config.delivery(), name -> InetAddress.getAllByName("127.0.0.1"));
        URI hook = URI.create("https://" + host + ":" + server.actualPort() + "/");
        return new Outbound(guard, config, VERTX, options).post(() -> new Message(hook, Map.of(), "{}"));
    }
}
