package org.synergymonitor.access;

import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Who changed what, and who tried what was not allowed: one line of the category {@value #CATEGORY} each. */
class AuditLog {
    static final String CATEGORY = "org.synergymonitor.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private final Caller caller;

    AuditLog(Caller caller) {
        this.caller = caller;
    }

    /** The path as it was sent, percent-encoded: it holds no line break. */
    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest connection) {
        int status = response.getStatus();
        if (!READS.contains(request.getMethod()) || REFUSALS.contains(status)) {
            Object made = response.getHeaders().getFirst(HttpHeaders.LOCATION);
            LOG.infof(
                    "%s %s %s by %s from %s%s",
                    status,
                    request.getMethod(),
                    request.getUriInfo().getRequestUri().getRawPath(),
                    status == 401 ? "nobody known" : caller.name(),
                    connection.remoteAddress().hostAddress(),
                    made == null ? "" : ": " + made);
        }
    }
}
