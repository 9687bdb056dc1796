package org.synergymonitor.ingestion.source;

import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.ingestion.request.HeaderValue;

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
                fetched.eTag().filter(HeaderValue::isValid).orElse(null),
                fetched.lastModified().filter(HeaderValue::isValid).orElse(null),
                fetched.sha256());
    }

    boolean sameBytes(Version other) {
        return other != null && sha256.equals(other.sha256);
    }
}
