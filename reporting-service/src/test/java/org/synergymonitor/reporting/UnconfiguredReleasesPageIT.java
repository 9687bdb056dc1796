package org.synergymonitor.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnconfiguredReleasesPageIT {
    @Test
    void withoutTheAddressOfIngestionThePageNamesTheSetting() {
        given().accept("text/html")
                .get("/releases?lang=en")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("id=\"unconfigured\""),
                        containsString("SYNERGY_PAGES_INGESTION_URL"),
                        not(containsString("<form"))));
        given().accept("text/html")
                .get("/releases?lang=zh")
                .then()
                .statusCode(200)
                .body(containsString("未设置 ingestion-service 的地址"));
    }
}
