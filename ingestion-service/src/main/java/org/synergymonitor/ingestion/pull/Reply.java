package org.synergymonitor.ingestion.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.vertx.core.MultiMap;

/** One answer of one machine, its body in a file. */
record Reply(URI uri, int status, MultiMap headers, Path file, long size, String sha256) {
    Optional<String> header(CharSequence name) {
        return Optional.ofNullable(headers.get(name)).filter(FetchRequest::isText);
    }

    /** @return the body, if it has at most {@code most} bytes */
    Optional<byte[]> smallBody(int most) {
        return size > most ? Optional.empty() : Optional.of(opening(most));
    }

    byte[] opening(int most) {
        try (InputStream body = Files.newInputStream(file)) {
            return body.readNBytes(most);
        } catch (IOException e) {
            throw FetchFailure.because(Reason.NOT_STORED, file).causedBy(e);
        }
    }
}
