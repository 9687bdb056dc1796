package org.synergymonitor.access;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is no media type is refused like one that nobody knows, before anything reads it and fails. */
class MediaTypes {
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(e);
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (contentType != null) {
                MediaType.valueOf(contentType);
            }
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException(e);
        }
    }
}
