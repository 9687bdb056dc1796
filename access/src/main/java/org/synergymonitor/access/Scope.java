package org.synergymonitor.access;

import java.lang.reflect.Method;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The role that {@link RolesAllowed} asks for must be held for the system that the path names as {@code {system}}; where it names none, for
 * all systems, unless the request is {@link AnyScope}.
 */
class Scope {
    private static final String SYSTEM = "system";

    private final Caller caller;

    Scope(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null || method.isAnnotationPresent(AnyScope.class)) {
            return;
        }
        String role = allowed.value()[0];
        String system = uri.getPathParameters().getFirst(SYSTEM);
        if (system == null) {
            caller.requireEverywhere(role);
        } else {
            caller.require(role, system);
        }
    }
}
