package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.model.definition.Names;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Names that a spreadsheet would run leave every download as text, and numbers stay numbers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FormulasIT {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final Pattern FIGURE = Pattern.compile("\\?[^\"]*figure=[^\"]*");

    Backends backends;

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1"})
    void noCellOfADownloadIsAFormula(String name) {
        String system = "formulas-" + Integer.toHexString(name.hashCode());
        SampleSystem sample = new SampleSystem(system).named(new Names(name, name), name);
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            log.writeStored(sample, sample.history());
        }
        String api = "/api/v1/systems/" + system;

        List<String> cells = new ArrayList<>();
        cells.addAll(cells(api + "/series"));
        cells.addAll(cells(api + "/revisions?series=chained"));
        cells.addAll(cells(api + "/explanation"));
        String sdmx = "/sdmx/v2/data/dataflow/SM/SYNERGY/1.0/*.*." + system + ".*";
        cells.addAll(cells(sdmx, "application/vnd.sdmx.data+csv;version=2.1.0;labels=both"));
        cells.addAll(cells(sdmx, "application/vnd.sdmx.data+csv;version=2.1.0;labels=name"));
        for (String page : List.of("", "/history", "/alerts", "/definition", "/briefing")) {
            for (String figure : figures("/systems/" + system + page)) {
                cells.addAll(cells(figure, "*/*"));
            }
        }

        assertThat(cells).anyMatch(it -> it.startsWith("'" + name)).anyMatch(it -> it.startsWith("-0."));
        assertThat(cells).filteredOn(it -> FORMULA.matcher(it).matches()).allMatch(it -> NUMBER.matcher(it)
                .matches());
    }

    private static List<String> cells(String address) {
        return cells(address, "text/csv");
    }

    private static List<String> cells(String address, String type) {
        String csv = given().accept(type)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("csv"))
                .extract()
                .asString();
        List<String> cells = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(csv)) {
            cells.addAll(row.getFields());
        }
        return cells;
    }

    private static List<String> figures(String page) {
        String html = given().accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return FIGURE.matcher(html)
                .results()
                .map(it -> page + it.group().replace("&amp;", "&"))
                .toList();
    }
}
