package org.synergymonitor.fuzzing.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** HTTP/1.1 that sends any bytes, which no proper client would. */
final class Connection implements Closeable {
    private static final int PATIENCE = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Connection(int port) {
        this.port = port;
    }

    /** A connection that was left open may have been closed meanwhile: then it is asked once more on a new one. */
    Answer ask(byte[] request) throws IOException {
        boolean reused = socket != null;
        Answer answer = askOnce(request);
        return answer.status() == 0 && reused ? askOnce(request) : answer;
    }

    private Answer askOnce(byte[] request) throws IOException {
        open();
        long start = System.nanoTime();
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return answer(start);
        } catch (SocketException e) {
            close();
            return new Answer(0, "", "", since(start));
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer answer(long start) throws IOException {
        String status = line();
        if (status.length() < "HTTP/1.1 200".length()) {
            close();
            return new Answer(0, "", "", since(start));
        }
        int code = Integer.parseInt(status.substring(9, 12));
        Map<String, String> headers = headers();
        String type = headers.getOrDefault("content-type", "");
        if (type.startsWith("text/event-stream")) {
            close();
            return new Answer(code, type, "", since(start));
        }
        String body = new String(body(code, headers), UTF_8);
        Answer answer = new Answer(code, type, body, since(start));
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(int code, Map<String, String> headers) throws IOException {
        if (code == 204 || code == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }
        return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
