package org.synergymonitor.ingestion.problem;

import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.mongodb.MongoException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.synergymonitor.access.Challenge;
import org.synergymonitor.access.TooManyRequestsException;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.outbox.RegistryBehindLogException;

/** Every failure leaves as problem details: no stack trace, no HTML. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Map<Integer, Code> BY_STATUS = Map.of(
            404, Code.NOT_FOUND,
            405, Code.METHOD_NOT_ALLOWED,
            406, Code.NOT_ACCEPTABLE,
            415, Code.UNSUPPORTED_MEDIA_TYPE,
            500, Code.INTERNAL_ERROR);

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return Problem.of(refusal, null).response().build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknown(SecurityException failure) {
        return Problem.of(Code.UNAUTHENTICATED)
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, Challenge.to(failure))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return Problem.of(Code.FORBIDDEN).response().build();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyRequestsException failure) {
        return Problem.of(Refusal.because(Code.TOO_MANY_REQUESTS, Place.NOWHERE, null, failure.retryAfter()), null)
                .response()
                .header(HttpHeaders.RETRY_AFTER, failure.retryAfter())
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        Response.ResponseBuilder response =
                Problem.of(BY_STATUS.getOrDefault(status, Code.BAD_REQUEST)).response();
        failure.getResponse().getAllowedMethods().forEach(method -> response.header(HttpHeaders.ALLOW, method));
        return response.build();
    }

    @ServerExceptionMapper
    Response store(MongoException failure) {
        LOG.warnf("The store did not answer: %s", failure.getMessage());
        return Problem.of(Code.STORE_UNAVAILABLE)
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response behind(RegistryBehindLogException failure) {
        LOG.errorf("Nothing was accepted: %s", failure.getMessage());
        return Problem.of(Code.REGISTRY_BEHIND_LOG).response().build();
    }

    @ServerExceptionMapper
    Response unexpected(Exception failure) {
        LOG.error("A request failed unexpectedly", failure);
        return Problem.of(Code.INTERNAL_ERROR).response().build();
    }
}
