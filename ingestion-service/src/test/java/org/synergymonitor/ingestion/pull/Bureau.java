package org.synergymonitor.ingestion.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A bureau on this machine. */
final class Bureau implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();

    Bureau() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** What it does when it is asked. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    URI at(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            try (exchange) {
                answer.to(exchange);
            }
        });
        return uri(path);
    }

    URI at(String path, int status, String body, String... headers) {
        return at(path, exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> paths() {
        return asked.stream().map(it -> it.getRequestURI().getPath()).toList();
    }

    String received(String header) {
        return asked.get(asked.size() - 1).getRequestHeaders().getFirst(header);
    }

    /** One byte now and then, for as long as anybody listens. */
    void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (!closed(20)) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
        }
    }

    void sayNothing() {
        closed(60_000);
    }

    static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private boolean closed(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
