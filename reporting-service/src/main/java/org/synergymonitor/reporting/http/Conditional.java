package org.synergymonitor.reporting.http;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers 304 to a client that has the entity already. */
public final class Conditional {
    /** Kept, but asked for again each time. */
    public static final String REVALIDATED = "no-cache";

    /** What will never be another. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Conditional() {}

    /** @param entity made only if it is sent */
    public static Response respond(
            HttpHeaders request, String entityTag, String cacheControl, MediaType type, Supplier<?> entity) {
        Response.ResponseBuilder response = matches(request.getRequestHeader(HttpHeaders.IF_NONE_MATCH), entityTag)
                ? Response.notModified()
                : Response.ok(entity.get(), type);
        return response.header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Compares weakly (RFC 9110, 8.8.3.2): whether a tag is marked weak does not matter. */
    static boolean matches(List<String> ifNoneMatch, String entityTag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = opaque(entityTag);
        for (String line : ifNoneMatch) {
            if (line.strip().equals("*")) {
                return true;
            }
            Matcher tags = ENTITY_TAG.matcher(line);
            while (tags.find()) {
                if (tags.group(1).equals(opaque)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String opaque(String entityTag) {
        return entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
    }
}
