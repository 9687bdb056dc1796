package org.synergymonitor.ingestion.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import org.jboss.logging.Logger;

import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.ingestion.Settings;

/** Asks a source once, and stores the bytes that it answers. */
@ApplicationScoped
public class Fetcher {
    private static final Logger LOG = Logger.getLogger(Fetcher.class);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Settings.Pull settings;
    private final Guard guard;
    private final Exchange exchange;
    private final ReplyReader replies;

    @Inject
    Fetcher(Vertx vertx, Settings settings) {
        this(vertx, settings, InetAddress::getAllByName, Exchange.options(settings.pull()));
    }

    Fetcher(Vertx vertx, Settings settings, HostResolver resolver, HttpClientOptions options) {
        this.settings = settings.pull();
        this.guard = new Guard(this.settings, resolver);
        this.exchange = new Exchange(vertx, options, settings);
        this.replies = new ReplyReader(this.settings.firstPoll(), InstantSource.system());
    }

    /**
     * Blocks until the whole answer is there.
     *
     * @throws FetchFailure if there is none
     */
    public FetchAnswer fetch(FetchRequest request) {
        boolean stored = false;
        try {
            FetchAnswer answer = replies.read(follow(request), request.conditional());
            stored = answer instanceof FetchAnswer.Fetched;
            return answer;
        } finally {
            if (!stored) {
                discard(request.target());
            }
        }
    }

    private Reply follow(FetchRequest request) {
        Deadline deadline = Deadline.in(settings.totalTimeout());
        URI uri = request.uri();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Reply reply = exchange.send(guard.admit(uri), request, deadline);
            if (!REDIRECTS.contains(reply.status())) {
                return reply;
            }
            String location = reply.header(HttpHeaders.LOCATION)
                    .orElseThrow(() -> FetchFailure.because(
                            Reason.INVALID_ANSWER, reply.uri().getHost(), "Location"));
            uri = Guard.follow(uri, location);
        }
        throw FetchFailure.because(Reason.TOO_MANY_REDIRECTS, MOST_REDIRECTS);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The file %s cannot be deleted: %s", file, e.getMessage());
        }
    }
}
