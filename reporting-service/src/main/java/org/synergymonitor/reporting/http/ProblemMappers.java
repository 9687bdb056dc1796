package org.synergymonitor.reporting.http;

import java.util.List;
import java.util.Locale;

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
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.report.Severity;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.http.Problem.Violation;

/** Every error as problem details, whoever raised it. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response known(ProblemException exception) {
        Response.ResponseBuilder response = response(exception.problem());
        boolean passing = exception.problem().status() == 503;
        return (passing ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response).build();
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        List<Violation> violations = refusal.findings().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it -> new Violation(
                        it.code().name(),
                        it.field(),
                        it.value(),
                        new Names(it.message().zh(), it.message().en())))
                .toList();
        return response(Problem.of(refusal.status(), title(refusal.status()), violations))
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknown(SecurityException failure) {
        Response response = refused(Refusal.because(Code.UNAUTHENTICATED, Place.NOWHERE, null));
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, Challenge.to(failure));
        return response;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return refused(Refusal.because(Code.FORBIDDEN, Place.NOWHERE, null));
    }

    @ServerExceptionMapper
    Response tooMany(TooManyRequestsException failure) {
        Response response = refused(Refusal.because(Code.TOO_MANY_REQUESTS, Place.NOWHERE, null, failure.retryAfter()));
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, failure.retryAfter());
        return response;
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException exception) {
        Response.StatusType status = exception.getResponse().getStatusInfo();
        if (status.getStatusCode() >= 500) {
            return defect(exception);
        }
        String code = status.getReasonPhrase().toUpperCase(Locale.ROOT).replace(' ', '_');
        Response.ResponseBuilder response = response(Problem.of(
                status.getStatusCode(),
                status.getReasonPhrase(),
                Violation.of(code, zh(status.getStatusCode()), en(status.getStatusCode()))));
        String allowed = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? response : response.header(HttpHeaders.ALLOW, allowed)).build();
    }

    @ServerExceptionMapper
    Response storeUnavailable(MongoException exception) {
        LOG.warnf("The store did not answer: %s", exception);
        return response(Problem.of(
                        503,
                        "Service Unavailable",
                        Violation.of(
                                "STORE_UNAVAILABLE",
                                "存储暂时不可用，请稍后重试",
                                "The store is not available now; try again later")))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response defect(Throwable exception) {
        LOG.error("A request failed", exception);
        return response(Problem.of(
                        500,
                        "Internal Server Error",
                        Violation.of("INTERNAL_ERROR", "服务内部错误", "Something went wrong in the service")))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(EventCodec.encode(problem));
    }

    private static String title(int status) {
        return status == 422
                ? "Unprocessable Content"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    private static String zh(int status) {
        return switch (status) {
            case 404 -> "没有这样的资源";
            case 405 -> "此资源不支持该方法";
            case 406 -> "无法提供所要求的媒体类型";
            case 415 -> "不支持该媒体类型";
            default -> "请求无效";
        };
    }

    private static String en(int status) {
        return switch (status) {
            case 404 -> "There is no such resource";
            case 405 -> "The resource does not support this method";
            case 406 -> "No representation of the media types asked for";
            case 415 -> "This media type is not supported";
            default -> "The request is not valid";
        };
    }
}
