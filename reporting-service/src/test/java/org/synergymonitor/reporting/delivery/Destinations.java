package org.synergymonitor.reporting.delivery;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;

/** Uses the API of destinations as people do. */
public final class Destinations {
    private Destinations() {}

    /** @return with its id and secret */
    public static JsonPath create(String kind, String url) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "name", "a receiver", "url", url))
                .post("/api/v1/destinations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static String webhook(String url) {
        return create("webhook", url).getString("id");
    }

    /** @return newest first */
    public static List<Map<String, Object>> log(String id) {
        return given().get("/api/v1/destinations/" + id + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("deliveries");
    }

    public static List<Object> log(String id, String field) {
        return log(id).stream().map(it -> it.get(field)).toList();
    }

    public static void delete(String id) {
        given().delete("/api/v1/destinations/" + id).then().statusCode(204);
    }
}
