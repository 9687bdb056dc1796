package org.synergymonitor.fuzzing.rest;

import java.io.ByteArrayOutputStream;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request as its bytes are sent.
 *
 * @param routed whether nothing in the path can make it a request of another operation
 * @param wellFormed whether it is HTTP at all
 */
record Request(
        Operation operation, String target, List<String> headers, String body, boolean routed, boolean wellFormed) {
    private static final int SHOWN = 400;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(operation.method())
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(it -> head.append(it).append("\r\n"));
        byte[] content = body == null ? new byte[0] : body.getBytes(UTF_8);
        if (body != null) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return shown(target) + " " + shown(headers.toString()) + (body == null ? "" : " " + shown(body));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…" + printable.length();
    }
}
