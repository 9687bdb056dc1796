package org.synergymonitor.streams;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port of health and metrics. */
public final class Management {
    private Management() {}

    public static Response get(String path) {
        return RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get(path);
    }
}
