package org.synergymonitor.formats.payload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** What was sent in, unpacked; it can be read as often as needed, each time from its beginning. */
public interface Content {
    Limits limits();

    /** @return the unpacked bytes; reading more than the limit allows is a {@link org.synergymonitor.formats.report.Refusal} */
    InputStream bytes() throws IOException;

    /** @return the text, without a byte order mark; reading what is no text in its encoding, or NUL, is a refusal that says where */
    Reader text() throws IOException;

    static Content of(String text) {
        return new Content() {
            @Override
            public Limits limits() {
                return Limits.DEFAULT;
            }

            @Override
            public InputStream bytes() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Reader text() {
                return new InputStreamReader(bytes(), StandardCharsets.UTF_8);
            }
        };
    }
}
