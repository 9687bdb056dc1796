package org.synergymonitor.ingestion.source;

import java.util.Optional;

import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.model.panel.Provenance;

/**
 * What a source has, by what it says and by its bytes.
 *
 * @param eTag null if the source gave none that can be given back
 * @param lastModified null if the source gave none that can be given back
 * @param sha256 of the bytes, in hexadecimal
 */
public record Version(String eTag, String lastModified, String sha256) {
    static Version of(Fetched fetched) {
        return new Version(
                fetched.eTag().flatMap(Version::header).orElse(null),
                fetched.lastModified().flatMap(Version::header).orElse(null),
                fetched.sha256());
    }

    boolean sameBytes(Version other) {
        return other != null && sha256.equals(other.sha256);
    }

    /** @return the value, empty unless it can be sent in a header and kept in a provenance */
    static Optional<String> header(String value) {
        return Optional.of(value)
                .filter(it -> !it.isBlank()
                        && it.length() <= Provenance.MAX_TEXT_LENGTH
                        && it.chars().allMatch(character -> character >= ' ' && character <= '~'));
    }
}
