package org.synergymonitor.egress;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of addresses, like 10.1.0.0/16 or fd00::/8. */
record Network(BigInteger prefix, int hostBits, int bytes) {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** IPv4 in its only form that everybody reads alike. */
    static final String DOTTED_QUAD = "(?:" + OCTET + "\\.){3}" + OCTET;

    private static final Pattern CIDR =
            Pattern.compile("(" + DOTTED_QUAD + "|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    /** @throws IllegalArgumentException if it is none */
    static Network parse(String cidr) {
        Matcher matcher = CIDR.matcher(cidr.strip());
        if (!matcher.matches()) {
            throw notANetwork(cidr);
        }
        byte[] address;
        try {
            // a literal: nothing is resolved
            address = InetAddress.getAllByName(matcher.group(1))[0].getAddress();
        } catch (UnknownHostException e) {
            throw notANetwork(cidr);
        }
        int hostBits = address.length * Byte.SIZE - Integer.parseInt(matcher.group(2));
        if (hostBits < 0) {
            throw notANetwork(cidr);
        }
        return new Network(prefix(address, hostBits), hostBits, address.length);
    }

    boolean contains(InetAddress address) {
        byte[] asked = address.getAddress();
        return asked.length == bytes && prefix(asked, hostBits).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int hostBits) {
        return new BigInteger(1, address).shiftRight(hostBits);
    }

    private static IllegalArgumentException notANetwork(String text) {
        return new IllegalArgumentException(text + " is no network like 10.1.0.0/16 or fd00::/8");
    }
}
