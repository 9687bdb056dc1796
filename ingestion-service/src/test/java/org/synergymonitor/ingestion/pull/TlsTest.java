package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SelfSignedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.ingestion.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The address is chosen here, but the certificate must be that of the name. */
class TlsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.create("stats.example");
    private static HttpServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        server = VERTX.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(CERTIFICATE.keyCertOptions()))
                .requestHandler(
                        it -> it.response().end(it.connection().indicatedServerName() + " " + it.getHeader("Host")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() {
        VERTX.close();
        CERTIFICATE.delete();
    }

    @Test
    void theCertificateIsThatOfTheName() {
        fetch("stats.example", true);

        assertThat(folder.resolve("body")).hasContent("stats.example stats.example:" + server.actualPort());
    }

    @Test
    void theCertificateOfAnotherNameIsRefused() {
        FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> fetch("other.example", true));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> fetch("stats.example", false));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
    }

    private void fetch(String host, boolean trusted) {
        String authority = host + ":" + server.actualPort();
        Settings settings = PullSettings.of(Map.of("allowed-hosts", authority, "permitted-networks", "127.0.0.1/32"));
        var options = Exchange.options(settings.pull());
        if (trusted) {
            options.setTrustOptions(CERTIFICATE.trustOptions());
        }
        new Fetcher(VERTX, settings, name -> InetAddress.getAllByName("127.0.0.1"), options)
                .fetch(FetchRequest.of(URI.create("https://" + authority + "/"), folder.resolve("body")));
    }
}
