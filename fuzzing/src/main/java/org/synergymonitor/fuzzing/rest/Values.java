package org.synergymonitor.fuzzing.rest;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values of parameters: those that name something, those at a boundary, and those that nobody means well with. */
record Values(Map<String, List<String>> known, Random random) {
    private static final List<String> BOUNDARY = List.of(
            "0",
            "1",
            "-1",
            "1000",
            "1001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "0x10",
            "1.5",
            "true",
            "null",
            "",
            "2021",
            "2021-Q4",
            "2021-M12",
            "0000",
            "9999-M12",
            "2021-13",
            "1970-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2021-02-30T00:00:00Z",
            "2021-01-01",
            "yesterday",
            "live",
            "releasedAt",
            "chained",
            "u_",
            "json",
            "csv");
    private static final List<String> HOSTILE = List.of(
            "../../../../etc/passwd",
            "..",
            ".",
            "%2e%2e%2f",
            "a/b",
            "a;b=c",
            "a%00b",
            "\u0000",
            "\u0001\u001F\u007F",
            "\r\nX-Injected: 1",
            "'; DROP TABLE x; --",
            "{\"$gt\":\"\"}",
            "$where",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${jndi:ldap://localhost/a}",
            "数字贸易",
            "\uD83D\uDE00",
            "\u202Eabc",
            "\uFEFFa",
            "\uFFFE",
            "İ",
            "ß",
            "e\u0301",
            " ",
            "\t",
            "+",
            "&",
            "=",
            "#",
            "%",
            "%zz",
            "\\",
            "\"",
            "*",
            "(((((((((((((((((((((((",
            "[",
            "a".repeat(300),
            "9".repeat(400),
            "a.".repeat(1500),
            "ge:2019+le:".repeat(50));

    String valid(String parameter) {
        return known.containsKey(parameter) ? pick(known.get(parameter)) : pick(BOUNDARY);
    }

    String any(String parameter) {
        int kind = random.nextInt(100);
        return kind < 60 ? valid(parameter) : kind < 78 ? pick(BOUNDARY) : hostile();
    }

    String hostile() {
        if (random.nextInt(4) > 0) {
            return pick(HOSTILE);
        }
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(20); left > 0; left--) {
            text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0xD800));
        }
        return text.toString();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
