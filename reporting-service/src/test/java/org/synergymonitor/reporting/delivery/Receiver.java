package org.synergymonitor.reporting.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;

/** Somebody who wants to be told, on this machine. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** A message as it came. */
    public record Heard(String path, Headers headers, String body) {
        public String id() {
            return headers.getFirst("webhook-id");
        }

        public JsonPath json() {
            return JsonPath.from(body);
        }
    }

    /** What it does once it has read a message. */
    public interface Reply {
        void to(HttpExchange exchange, Receiver receiver) throws IOException;
    }

    /** @return the URL */
    public String at(String path, Reply reply) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                heard.add(new Heard(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
                reply.to(exchange, this);
            }
        });
        return url(path);
    }

    /** @param statuses one after the other, the last one for ever */
    public String answering(String path, int... statuses) {
        return at(path, (exchange, self) -> {
            int count = self.at(path).size();
            send(exchange, statuses[Math.min(count, statuses.length) - 1]);
        });
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Heard> at(String path) {
        return heard.stream().filter(it -> it.path().equals(path)).toList();
    }

    public void sayNothing() {
        try {
            closing.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void send(HttpExchange exchange, int status, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] body = ("status " + status).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
