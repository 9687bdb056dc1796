package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.egress.HostResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GuardTest {
    private static final HostResolver PUBLIC = host -> addresses("93.184.216.34");

    @ParameterizedTest
    @CsvSource({
        "https://stats.example/sdmx, stats.example",
        "http://stats.example/, stats.example",
        "https://STATS.example/, Stats.Example",
        "https://stats.example:8443/, stats.example:8443",
        "https://93.184.216.34/, 93.184.216.34",
        "'https://[2606:2800:220:1::1]/', '[2606:2800:220:1::1]'",
        "https://stats.example/, 'other.example, stats.example'",
    })
    void anAllowedHostIsAdmitted(String uri, String allowed) {
        Destination destination = guard(allowed, PUBLIC).admit(URI.create(uri));

        assertThat(destination.address().getHostAddress()).isEqualTo("93.184.216.34");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://stats.example/, SCHEME_NOT_ALLOWED",
        "file:///etc/passwd, SCHEME_NOT_ALLOWED",
        "jar:http://stats.example/a!/b, SCHEME_NOT_ALLOWED",
        "//stats.example/, SCHEME_NOT_ALLOWED",
        "http://user@stats.example/, USER_INFO_NOT_ALLOWED",
        "http://stats.example@evil.example/, USER_INFO_NOT_ALLOWED",
        "http://stats_example@2130706433/, USER_INFO_NOT_ALLOWED",
        "http://evil.example/, HOST_NOT_ALLOWED",
        "http://stats.example.evil.example/, HOST_NOT_ALLOWED",
        "http://evil-stats.example/, HOST_NOT_ALLOWED",
        "http://stats.example:8080/, HOST_NOT_ALLOWED",
        "http:stats.example, INVALID_HOST",
        "http:///path, INVALID_HOST",
        "http://stats.example./, INVALID_HOST",
        "http://stats_.example/, INVALID_HOST",
    })
    void whatIsNotAllowedIsRefused(String uri, Reason reason) {
        assertThat(refusal(guard("stats.example", PUBLIC), uri).reason()).isEqualTo(reason);
    }

    @Test
    void withoutTheSettingNobodyIsAsked() {
        Guard guard = new Guard(PullSettings.of(Map.of()).pull(), PUBLIC);

        FetchFailure refusal = refusal(guard, "https://stats.example/");

        assertThat(refusal.reason()).isEqualTo(Reason.HOST_NOT_ALLOWED);
        assertThat(refusal.text().zh()).contains("stats.example", "synergy.pull.allowed-hosts");
        assertThat(refusal.text().en()).contains("stats.example", "synergy.pull.allowed-hosts");
        assertThat(refusal.retryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433", "017700000001", "0x7f000001", "0x7f.1", "0x7F.0.0.1", "127.1", "127.0.1", "0177.0.0.1",
                "127.0.0.01", "0.0.0.0x1", "1.2.3.4.5", "256.1.1.1", "127.0.0.1.", "0x", "stats.0x7f", "stats.1",
                "[::1%25lo]", "[fe80::1%25eth0]",
            })
    void aNumericHostIsRefusedEvenIfAllowed(String host) {
        Guard guard = guard(host, PUBLIC);

        assertThat(refusal(guard, "http://" + host + "/").reason()).isEqualTo(Reason.INVALID_HOST);
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsTheName() {
        Guard guard = guard("stats.example", host -> addresses("93.184.216.34", "10.0.0.1"));

        FetchFailure refusal = refusal(guard, "https://stats.example/");

        assertThat(refusal.reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
        assertThat(refusal.text().en()).contains("stats.example", "10.0.0.1", "synergy.pull.permitted-networks");
    }

    @Test
    void aNameThatIsUnknownMayBeKnownLater() {
        Guard guard = guard("stats.example", host -> {
            throw new UnknownHostException(host);
        });

        FetchFailure refusal = refusal(guard, "https://stats.example/");

        assertThat(refusal.reason()).isEqualTo(Reason.HOST_UNKNOWN);
        assertThat(refusal.retryable()).isTrue();
    }

    private static Guard guard(String allowedHosts, HostResolver resolver) {
        return new Guard(PullSettings.of(Map.of("allowed-hosts", allowedHosts)).pull(), resolver);
    }

    private static FetchFailure refusal(Guard guard, String uri) {
        return catchThrowableOfType(FetchFailure.class, () -> guard.admit(URI.create(uri)));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
