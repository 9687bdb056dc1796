package org.synergymonitor.ingestion.backfill;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/** The requests of the tests. */
final class BackfillApi {
    static final String HEADER = "file,agency,dataflow,releasedAt\n";

    private BackfillApi() {}

    static Map<String, String> many(String area, int files) {
        Map<String, String> many = new LinkedHashMap<>();
        StringBuilder manifest = new StringBuilder(HEADER);
        for (int number = 0; number < files; number++) {
            manifest.append(
                    "f%03d.csv,NBS,ANNUAL,2022-03-01T00:%02d:%02dZ%n".formatted(number, number / 60, number % 60));
            many.put("f%03d.csv".formatted(number), csv(area, Integer.toString(1900 + number % 120)));
        }
        many.put("manifest.csv", manifest.toString());
        return many;
    }

    static String row(String file, String year) {
        return file + ",NBS,ANNUAL," + year + "-12-01T09:30:00+08:00\n";
    }

    static String csv(String area, String period) {
        return "ref_area,indicator,time_period,value,unit\n%s,output,%s,12,万元\n".formatted(area, period);
    }

    static Response post(byte[] zip) {
        return given().contentType("application/zip")
                .queryParam("fileName", "years.zip")
                .body(zip)
                .post("/api/v1/backfills");
    }

    static Response postFolder(String name) {
        return given().contentType("application/json")
                .body("{\"folder\":\"" + name + "\"}")
                .post("/api/v1/backfills");
    }

    static String begun(Response response) {
        String location = response.then().statusCode(202).extract().header("Location");
        return URI.create("/api/v1/backfills").resolve(location).toString();
    }

    static int done(String location) {
        return given().get(location).then().statusCode(200).extract().path("files.done");
    }

    static JsonPath ended(String location) {
        return await().atMost(60, SECONDS)
                .ignoreExceptions()
                .until(() -> given().get(location).jsonPath(), it -> !it.getString("state")
                        .equals("RUNNING"));
    }
}
