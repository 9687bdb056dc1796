package org.synergymonitor.egress;

import java.util.regex.Pattern;

/** The forms of a host that everybody reads alike. */
public final class HostName {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)*" + LABEL);
    private static final Pattern DOTTED_QUAD = Pattern.compile(Network.DOTTED_QUAD);

    /** Resolvers take names that end so for addresses in decimal, octal or hexadecimal, of one to four parts. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final Pattern BRACKETED = Pattern.compile("\\[[0-9a-f:.]+]");

    private HostName() {}

    /** @param host in lower case */
    public static boolean isUnambiguous(String host) {
        boolean name =
                NAME.matcher(host).matches() && !ENDS_IN_NUMBER.matcher(host).matches();
        boolean literal =
                DOTTED_QUAD.matcher(host).matches() || BRACKETED.matcher(host).matches();
        return name || literal;
    }
}
