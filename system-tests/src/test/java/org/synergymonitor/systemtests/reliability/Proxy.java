package org.synergymonitor.systemtests.reliability;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A network between one client and one server, message by message: it can be cut, hold messages back, and tell when one passes. */
final class Proxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Framing framing;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CrashPoint> crashPoint = new AtomicReference<>();
    private final Object gate = new Object();
    private boolean cut;
    private boolean holdsRequests;
    private boolean holdsResponses;

    Proxy(int port, int target, Framing framing) {
        this.target = target;
        this.framing = framing;
        try {
            this.listener = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Ends every connection and refuses new ones. */
    void cut() {
        synchronized (gate) {
            cut = true;
        }
        sockets.forEach(Proxy::close);
    }

    /** Lets nothing through, and says nothing of it: as if packets were dropped. */
    void hold(boolean requests, boolean responses) {
        synchronized (gate) {
            holdsRequests = requests;
            holdsResponses = responses;
        }
    }

    /** What was held back arrives late, as it would from a network that sends again. */
    void heal() {
        synchronized (gate) {
            cut = false;
            holdsRequests = false;
            holdsResponses = false;
            gate.notifyAll();
        }
    }

    /** At the first message that it is about, once. */
    void at(CrashPoint point) {
        crashPoint.set(point);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (isCut()) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // the listener was closed, or the server does not answer: the client finds its connection ended
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        Queue<Optional<CrashPoint>> atResponses = new ConcurrentLinkedQueue<>();
        start(() -> forwardRequests(client, server, atResponses));
        start(() -> forwardResponses(client, server, atResponses));
    }

    private void forwardRequests(Socket client, Socket server, Queue<Optional<CrashPoint>> atResponses) {
        forward(client, server, () -> holdsRequests, message -> {
            Optional<CrashPoint> reached = Optional.ofNullable(crashPoint.get())
                    .filter(point -> point.matches(message) && crashPoint.compareAndSet(point, null));
            atResponses.add(reached.filter(point -> !point.before()));
            return admits(reached.filter(CrashPoint::before));
        });
    }

    /** Every request has one response, and they come in the same order. */
    private void forwardResponses(Socket client, Socket server, Queue<Optional<CrashPoint>> atResponses) {
        forward(
                server,
                client,
                () -> holdsResponses,
                message -> admits(Optional.ofNullable(atResponses.poll()).flatMap(point -> point)));
    }

    private static boolean admits(Optional<CrashPoint> reached) {
        reached.ifPresent(point -> point.crash().run());
        return reached.isEmpty();
    }

    private void forward(Socket from, Socket to, Gate held, Passage passage) {
        try (from;
                to) {
            DataInputStream input = new DataInputStream(from.getInputStream());
            OutputStream output = to.getOutputStream();
            while (true) {
                byte[] message = framing.read(input);
                awaitPassage(held);
                if (!passage.admits(message)) {
                    return;
                }
                output.write(message);
                output.flush();
            }
        } catch (IOException e) {
            // one of both ended the connection: so does the other
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitPassage(Gate held) throws IOException {
        synchronized (gate) {
            while (held.isClosed()) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    private boolean isCut() {
        synchronized (gate) {
            return cut;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Gate {
        boolean isClosed();
    }

    private interface Passage {
        boolean admits(byte[] message);
    }
}
