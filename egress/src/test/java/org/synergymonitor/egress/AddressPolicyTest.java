package org.synergymonitor.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressPolicyTest {
    private static final AddressPolicy PUBLIC_ONLY = new AddressPolicy("the.setting", List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:2800:220:1::1",
                "2a01:4f8::1",
                "2001:200::1",
                "64:ff9b::5db8:d822",
            })
    void publicAddressesAreAdmitted(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.admits(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "ff02::1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "3fff::1",
                "5f00::1",
            })
    void otherAddressesAreNot(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.admits(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aMappedAddressIsNotAdmittedInItsLongFormEither() throws UnknownHostException {
        byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};

        assertThat(PUBLIC_ONLY.admits(Inet6Address.getByAddress("mapped", bytes, -1)))
                .isFalse();
    }

    @Test
    void aPermittedNetworkIsAdmitted() throws UnknownHostException {
        AddressPolicy policy = new AddressPolicy("the.setting", List.of("10.1.0.0/16", " fd00:1::/32"));

        assertThat(policy.admits(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(policy.admits(InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(policy.admits(InetAddress.getByName("64:ff9b::a01:203"))).isTrue();
        assertThat(policy.admits(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(policy.admits(InetAddress.getByName("fd00:2::5"))).isFalse();
        assertThat(policy.admits(InetAddress.getByName("1.1.1.1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.0/33",
                "::/129",
                "ten/8",
                "localhost/8",
                "010.0.0.0/8",
                "256.0.0.0/8",
                "1:2/8",
                "/8",
                "10.0.0.0/x"
            })
    void aNetworkThatIsNoneIsSaid(String network) {
        assertThatThrownBy(() -> new AddressPolicy("the.setting", List.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the.setting")
                .hasMessageContaining(network);
    }
}
