package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The names: stats and mirror are this machine on a permitted address, inner is another address of it. */
class RedirectsTest extends AtABureau {

    private final List<String> resolved = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowed(int status) {
        bureau.at("/moved", status, "over there", "Location", at("mirror", "/data"));
        bureau.at("/data", 200, "x");

        Fetched fetched = (Fetched) fetch(this::resolve, "/moved");

        assertThat(fetched.finalUri()).hasToString(at("mirror", "/data"));
        assertThat(folder.resolve("body")).hasContent("x");
        assertThat(bureau.received("Host")).isEqualTo("mirror:" + bureau.port());
    }

    @ParameterizedTest
    @CsvSource({
        "http://forbidden/, HOST_NOT_ALLOWED",
        "http://127.0.0.1/, HOST_NOT_ALLOWED",
        "http://localhost/, HOST_NOT_ALLOWED",
        "http://169.254.169.254/latest/meta-data, HOST_NOT_ALLOWED",
        "http://2130706433/, INVALID_HOST",
        "http://0x7f.1/, INVALID_HOST",
        "http://user@mirror/, USER_INFO_NOT_ALLOWED",
        "file:///etc/passwd, SCHEME_NOT_ALLOWED",
        "http://inner/, ADDRESS_NOT_PUBLIC",
        "http://[broken/, INVALID_ANSWER",
    })
    void aRedirectPassesTheGuardAnew(String location, Reason reason) {
        bureau.at("/moved", 302, "", "Location", location);

        FetchFailure failure = failure(this::resolve, "/moved");

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void aRedirectNeedsALocation() {
        bureau.at("/moved", 302, "");

        assertThat(failure(this::resolve, "/moved").reason()).isEqualTo(Reason.INVALID_ANSWER);
    }

    @Test
    void fiveRedirectsAreEnough() {
        bureau.at("/moved", 302, "", "Location", "/moved");

        FetchFailure failure = failure(this::resolve, "/moved");

        assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(bureau.paths()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "https://stats.example/a, http://stats.example/b, DOWNGRADED",
        "https://stats.example/a, ftp://stats.example/b, DOWNGRADED",
    })
    void nothingLeadsOutOfTls(URI from, String location, Reason reason) {
        FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> Guard.follow(from, location));

        assertThat(failure.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "https://stats.example/a?x=1, /b?y=2, https://stats.example/b?y=2",
        "https://stats.example/a/b, c, https://stats.example/a/c",
        "https://stats.example/a, //mirror.example/b, https://mirror.example/b",
        "http://stats.example/a, https://stats.example/b, https://stats.example/b",
    })
    void aLocationMayBeRelative(URI from, String location, URI next) {
        assertThat(Guard.follow(from, location)).isEqualTo(next);
    }

    @Test
    void aNameIsResolvedOnceAndThatAddressIsAsked() {
        bureau.at("/data", 200, "x");

        fetch(this::rebind, "/data");

        assertThat(resolved).containsExactly("stats");
        assertThat(bureau.paths()).containsExactly("/data");
    }

    @Test
    void aNameThatIsReboundIsRefusedAtTheNextRedirect() {
        bureau.at("/moved", 302, "", "Location", "/data");

        FetchFailure failure = failure(this::rebind, "/moved");

        assertThat(failure.reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
        assertThat(bureau.paths()).containsExactly("/moved");
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        resolved.add(host);
        return addresses(host.equals("inner") ? "127.0.0.2" : "127.0.0.1");
    }

    private InetAddress[] rebind(String host) throws UnknownHostException {
        resolved.add(host);
        return addresses(resolved.size() == 1 ? "127.0.0.1" : "169.254.169.254");
    }

    private static InetAddress[] addresses(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal);
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + bureau.port() + path;
    }

    private FetchAnswer fetch(HostResolver resolver, String path) {
        String hosts = "stats:%1$s,mirror:%1$s,inner".formatted(bureau.port());
        return fetcher(Map.of("allowed-hosts", hosts), resolver).fetch(request(URI.create(at("stats", path))));
    }

    private FetchFailure failure(HostResolver resolver, String path) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(resolver, path));
    }
}
