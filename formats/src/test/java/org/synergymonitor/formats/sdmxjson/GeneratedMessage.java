package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.stream.IntStream;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;

import static java.util.stream.Collectors.joining;

/** A message of any number of observations, which is made while it is read. */
record GeneratedMessage(int areas, int years, boolean flat) implements Content {
    @Override
    public Limits limits() {
        return Limits.DEFAULT;
    }

    @Override
    public InputStream bytes() {
        throw new UnsupportedOperationException("JSON is read as text");
    }

    @Override
    public Reader text() {
        Iterator<String> parts =
                IntStream.rangeClosed(-1, areas).mapToObj(this::part).iterator();
        return new Reader() {
            private StringReader part = new StringReader("");

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int read = part.read(buffer, offset, length);
                while (read < 0 && parts.hasNext()) {
                    part = new StringReader(parts.next());
                    read = part.read(buffer, offset, length);
                }
                return read;
            }

            @Override
            public void close() {
                part.close();
            }
        };
    }

    private String part(int number) {
        if (number < 0) {
            return "{\"data\":{\"dataSets\":[{\"" + (flat ? "observations" : "series") + "\":{";
        }
        return number < areas ? area(number) : "}}],\"structures\":[" + structure() + "]}}";
    }

    private String area(int area) {
        String key = flat ? area + ":" : "";
        String observations = IntStream.range(0, years)
                .mapToObj(year -> "\"" + key + year + "\":[" + area + "." + year + ",0]")
                .collect(joining(","));
        return (area == 0 ? "" : ",")
                + (flat ? observations : "\"" + area + "\":{\"observations\":{" + observations + "}}");
    }

    private String structure() {
        String areaValues = values(0, areas);
        String yearValues = values(1000, years);
        return "{\"dimensions\":{\"" + (flat ? "observation" : "series") + "\":[{\"id\":\"REF_AREA\",\"values\":["
                + areaValues
                + "]}" + (flat ? "," : "],\"observation\":[") + "{\"id\":\"TIME_PERIOD\",\"values\":[" + yearValues
                + "]}]},\"attributes\":{\"observation\":[{\"id\":\"OBS_STATUS\",\"values\":[{\"id\":\"A\"}]}]}}";
    }

    private static String values(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(it -> "{\"id\":\"" + it + "\"}")
                .collect(joining(","));
    }
}
