package org.synergymonitor.reporting.delivery.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.reporting.delivery.DeliverySettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GuardTest {
    private static final HostResolver LITERALS = InetAddress::getAllByName;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[2002:7f00:1::]/"
            })
    void addressesThatAreNotPublicAreRefused(String url) {
        assertThat(refusal(guard(Map.of(), LITERALS), url)).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "http://2130706433/, INVALID_HOST",
        "http://0x7f000001/, INVALID_HOST",
        "http://0177.0.0.1/, INVALID_HOST",
        "http://127.1/, INVALID_HOST",
        "http://2852039166/, INVALID_HOST",
        "http://user:secret@hooks.example/, USER_INFO_NOT_ALLOWED",
        "http://@hooks.example/, USER_INFO_NOT_ALLOWED",
        "ftp://hooks.example/, SCHEME_NOT_ALLOWED",
        "file:///etc/passwd, SCHEME_NOT_ALLOWED",
        "http://hooks.example:22/, PORT_NOT_ALLOWED",
        "http:///nowhere, INVALID_HOST"
    })
    void whatIsNoPlainAddressOfTheWebIsRefused(String url, Failure failure) {
        HostResolver everywherePublic = host -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};

        assertThat(refusal(guard(Map.of(), everywherePublic), url)).isEqualTo(failure);
    }

    @Test
    void aNameIsRefusedIfAnyOfItsAddressesIsNotPublic() {
        HostResolver both = host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("169.254.169.254")};

        assertThat(refusal(guard(Map.of(), both), "https://hooks.example/")).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void theAddressThatWasCheckedIsTheOneToConnectTo() {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        Guard guard = guard(Map.of(), host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

        Admitted admitted = guard.admit(URI.create("https://rebound.example/hook"));

        assertThat(admitted.address().getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(answers).containsExactly("127.0.0.1");
        assertThat(refusal(guard, "https://rebound.example/hook")).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void whatTheOperatorListsIsAdmittedAndNothingBeside() {
        Guard guard = guard(
                Map.of("permitted-networks", "127.0.0.0/8", "allowed-hosts", "alertmanager:9093"),
                host -> host.equals("alertmanager")
                        ? new InetAddress[] {InetAddress.getByName("10.1.2.3")}
                        : InetAddress.getAllByName(host));

        assertThat(guard.admit(URI.create("http://127.0.0.1:8099/")).port()).isEqualTo(8099);
        assertThat(guard.admit(URI.create("http://alertmanager:9093/"))
                        .address()
                        .getHostAddress())
                .isEqualTo("10.1.2.3");
        assertThat(refusal(guard, "http://alertmanager:9094/")).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
        assertThat(refusal(guard, "http://169.254.169.254/")).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void aNameThatLeadsNowhereIsSaid() {
        Guard guard = guard(Map.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(refusal(guard, "https://nowhere.example/")).isEqualTo(Failure.HOST_UNKNOWN);
    }

    private static Failure refusal(Guard guard, String url) {
        return catchThrowableOfType(OutboundFailure.class, () -> guard.admit(URI.create(url)))
                .failure();
    }

    private static Guard guard(Map<String, String> settings, HostResolver resolver) {
        return new Guard(DeliverySettings.of(settings).delivery(), resolver);
    }
}
