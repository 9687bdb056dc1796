package org.synergymonitor.ingestion.file;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.HeadingField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.formats.message.HeadingField.AGENCY;
import static org.synergymonitor.formats.message.HeadingField.DATAFLOW;
import static org.synergymonitor.formats.message.HeadingField.RELEASED_AT;

class FileLabelTest {
    @Test
    void foldersSayAgencyAndDataflow() {
        assertThat(headings("2021.csv")).isEmpty();
        assertThat(headings("NBS/2021.csv")).isEqualTo(Map.of(AGENCY, "NBS"));
        assertThat(headings("NBS/ANNUAL/2021.csv")).isEqualTo(Map.of(AGENCY, "NBS", DATAFLOW, "ANNUAL"));
        assertThat(headings("NBS/ANNUAL/old/2021.csv")).isEqualTo(Map.of(AGENCY, "NBS", DATAFLOW, "ANNUAL"));
    }

    @Test
    void whatIsSaidFirstHolds() {
        FileLabel stated = FileLabel.NONE.with(Map.of(AGENCY, "GZ", RELEASED_AT, "2022-03-01T00:00Z"));

        FileLabel both = stated.or(FileLabel.ofFolders("NBS/ANNUAL/2021.csv"));

        assertThat(both.headings())
                .isEqualTo(Map.of(AGENCY, "GZ", DATAFLOW, "ANNUAL", RELEASED_AT, "2022-03-01T00:00Z"));
    }

    private static Map<HeadingField, String> headings(String name) {
        return FileLabel.ofFolders(name).headings();
    }
}
