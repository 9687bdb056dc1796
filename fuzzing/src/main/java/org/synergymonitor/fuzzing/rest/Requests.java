package org.synergymonitor.fuzzing.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes requests of an operation, the same for the same state of the random numbers. */
final class Requests {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:@-][A-Za-z0-9_.:@-]*");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "text/html",
            "application/zip",
            "nonsense",
            "*/*",
            "a/b; charset=nonsense",
            "application/json; charset=utf-16",
            "text/csv; charset=GB18030",
            "");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/html",
            "application/vnd.sdmx.data+csv;version=2.1.0;labels=both",
            "application/vnd.sdmx.data+xml",
            "image/png",
            "nonsense",
            "a/b;q=2",
            "application/json;q=0",
            ", ,",
            "");
    private static final List<String> CONDITIONS = List.of("*", "\"a\"", "W/\"a@1@1\"", "\"", "W/", "\"a\",\"b\",", "");
    private static final List<String> NAMES = List.of(
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Range",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Encoding",
            "Content-Language",
            "Expect",
            "Idempotency-Key",
            "Last-Event-ID",
            "Origin",
            "Cookie",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "traceparent",
            "tracestate",
            "baggage",
            "Upgrade",
            "Content-MD5",
            "Forwarded",
            "Authorization");
    private static final List<String> RANGES =
            List.of("bytes=0-0", "bytes=-1", "bytes=9-1", "bytes=0-,0-,0-", "rows=1");

    private final Map<String, List<Body>> bodies;
    private final Random random;
    private final Values values;
    private final JsonMutation mutation;

    Requests(Map<String, List<String>> known, Map<String, List<Body>> bodies, Random random) {
        this.bodies = bodies;
        this.random = random;
        this.values = new Values(known, random);
        this.mutation = new JsonMutation(values);
    }

    Request of(Operation operation) {
        boolean routed = true;
        boolean wellFormed = true;
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = values.any(parameter.name());
            switch (parameter.in()) {
                case "path" -> {
                    boolean whole = parameter.name().equals("path");
                    routed &= whole || PLAIN.matcher(value).matches();
                    path = path.replace("{" + parameter.name() + "}", whole ? pathOf(value) : encoded(value));
                }
                case "query" -> {
                    for (int times = random.nextInt(8) == 0 ? 2 : random.nextInt(2); times > 0; times--) {
                        boolean raw = random.nextInt(20) == 0;
                        query.add(encoded(parameter.name()) + "=" + (raw ? raw(value) : encoded(value)));
                        wellFormed &= !raw;
                    }
                }
                default -> header(headers, parameter.name(), plain(value));
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(encoded(values.hostile()) + "=" + encoded(values.hostile()));
        }
        for (int left = random.nextInt(3); left > 0; left--) {
            String name = values.pick(NAMES);
            header(
                    headers,
                    name,
                    name.equals("Range")
                            ? values.pick(RANGES)
                            : name.startsWith("If-") ? values.pick(CONDITIONS) : plain(values.any(name)));
        }
        headers.removeIf(it -> it.startsWith("Expect:") || it.startsWith("Upgrade:"));
        header(headers, "Accept", random.nextInt(3) > 0 ? "*/*" : values.pick(ACCEPTED));
        String body = null;
        if (operation.takesBody()) {
            Body sample =
                    values.pick(bodies.getOrDefault(operation.toString(), List.of(new Body("application/json", "{}"))));
            header(headers, "Content-Type", random.nextInt(6) == 0 ? values.pick(TYPES) : sample.contentType());
            body = sample.contentType().startsWith("application/json")
                    ? mutation.of(sample.text())
                    : random.nextBoolean() ? sample.text() : mutation.spoiled(sample.text());
        }
        if (random.nextInt(100) == 0) {
            wellFormed = false;
            header(headers, raw(values.hostile()), values.hostile());
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(operation, target, headers, body, routed, wellFormed);
    }

    private static void header(List<String> headers, String name, String value) {
        headers.add(name + ": " + value.replaceAll("[\r\n]", " "));
    }

    private static String plain(String value) {
        return value.replaceAll("[\\x00-\\x1F\\x7F]", "");
    }

    private String pathOf(String value) {
        return value.startsWith("/") ? value : "/" + encoded(value);
    }

    /** As a careless client sends it, though not with what would end the line or the target. */
    private static String raw(String value) {
        return value.replaceAll("[\\s#]|[^\\x21-\\x7E]", "");
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "-._~:@".indexOf(each) >= 0);
            encoded.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return encoded.toString();
    }
}
