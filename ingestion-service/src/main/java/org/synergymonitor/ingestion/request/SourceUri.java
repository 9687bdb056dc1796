package org.synergymonitor.ingestion.request;

import java.util.Optional;
import java.util.regex.Pattern;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Where bytes were fetched. It travels with the release and is shown to every reader, so no password may stand in it. */
public final class SourceUri {
    private static final Pattern USER_INFO = Pattern.compile("//[^/?#]*@");

    private SourceUri() {}

    /** @return the address if it may be shown; what is refused is not repeated either */
    public static Optional<String> shown(Optional<String> uri, Place place, Findings findings) {
        boolean secret = uri.filter(it -> USER_INFO.matcher(it).find()).isPresent();
        if (secret) {
            findings.add(Code.USER_INFO_NOT_ALLOWED, place, null);
        }
        return secret ? Optional.empty() : uri;
    }
}
