package org.synergymonitor.ingestion.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.egress.HostResolver;

/** A bureau on this machine, and how to ask it. */
abstract class AtABureau {
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    Bureau bureau;

    @BeforeEach
    void open() throws IOException {
        bureau = new Bureau();
    }

    @AfterEach
    void close() {
        bureau.close();
        vertx.close();
    }

    Fetcher fetcher(Map<String, String> settings) {
        return fetcher(settings, host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    Fetcher fetcher(Map<String, String> settings, HostResolver resolver) {
        return PullSettings.fetcher(vertx, settings, resolver);
    }

    Path target() {
        return folder.resolve("body");
    }

    FetchRequest request(URI uri) {
        return FetchRequest.of(uri, target());
    }
}
