package org.synergymonitor.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.restassured.RestAssured;

/** A connection on which bytes go as somebody likes, not as a client of HTTP would send them. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket);
    }

    /** @return this; who has been sent away notices when it reads */
    public RawConnection send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException sentAway) {
            // the connection is closed
        }
        return this;
    }

    /** @return the first line of the answer, as soon as it is there; empty if the connection was closed without one */
    public String status() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = read(); read >= 0 && read != '\r'; read = read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    /** @return how many of so many at once are answered */
    public static int served(int connections) throws IOException {
        List<RawConnection> open = new ArrayList<>();
        try {
            int served = 0;
            for (int i = 0; i < connections; i++) {
                RawConnection connection = open();
                open.add(connection);
                connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                served += connection.status().isEmpty() ? 0 : 1;
            }
            return served;
        } finally {
            for (RawConnection connection : open) {
                connection.close();
            }
        }
    }

    private int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException sentAway) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
