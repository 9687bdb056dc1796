package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A bureau that the service may ask, and that says at each path what a test wants. */
public final class PulledBureau implements QuarkusTestResourceLifecycleManager {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** @param headers with their values, in turn */
    record Answer(int status, String body, CountDownLatch held, List<String> headers) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "synergy.pull.allowed-hosts",
                "127.0.0.1:" + port() + ",127.0.0.2:" + port(),
                "synergy.pull.permitted-networks",
                "127.0.0.1/32");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(PulledBureau.class));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void says(String path, int status, String body, String... headers) {
        answers.put(path, new Answer(status, body, new CountDownLatch(0), List.of(headers)));
    }

    /** Says nothing until {@code released}. */
    void keepsWaiting(String path, CountDownLatch released) {
        answers.put(path, new Answer(503, "", released, List.of()));
    }

    /** @return the requests for the path, each with its If-None-Match */
    List<String> asked(String path) {
        return asked.stream().filter(it -> it.startsWith(path + " ")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(path + " " + known);
            Answer answer = answers.get(path);
            answer.held().await();
            List<String> headers = answer.headers();
            boolean same = false;
            for (int i = 0; i < headers.size(); i += 2) {
                exchange.getResponseHeaders().set(headers.get(i), headers.get(i + 1));
                same |= headers.get(i).equals("ETag") && headers.get(i + 1).equals(known);
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(same ? 304 : answer.status(), same || body.length == 0 ? -1 : body.length);
            if (!same) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
