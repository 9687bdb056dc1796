package org.synergymonitor.access;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Who changed what, and who tried what was not allowed: one line of the category {@value #CATEGORY} each. */
class AuditLog {
    static final String CATEGORY = "org.synergymonitor.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private static final String NOBODY = "nobody known";

    /** What begins a line or steers a terminal or a reading order. */
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final CurrentIdentityAssociation identity;

    AuditLog(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The path as it was sent, percent-encoded: it holds no line break. */
    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest connection) {
        int status = response.getStatus();
        if (READS.contains(request.getMethod()) && !REFUSALS.contains(status)) {
            return;
        }
        Object made = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        String what = status + " " + request.getMethod() + " "
                + request.getUriInfo().getRequestUri().getRawPath();
        String from = connection.remoteAddress().hostAddress() + (made == null ? "" : ": " + made);
        // what is refused before it reaches an operation has not been asked yet who it is
        identity.getDeferredIdentity()
                .map(it -> it.isAnonymous() ? NOBODY : it.getPrincipal().getName())
                .onFailure()
                .recoverWithItem(NOBODY)
                .subscribe()
                .with(who -> LOG.infof("%s by %s from %s", what, printed(who), from));
    }

    /** @param name as a token says it: whoever chose it may have thought of this log */
    private static String printed(String name) {
        return NOT_PRINTED.matcher(name).replaceAll("\ufffd");
    }
}
