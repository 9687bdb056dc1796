package org.synergymonitor.fuzzing.rest;

import java.time.Duration;

/** @param status 0 if the connection was closed without any */
record Answer(int status, String contentType, String body, Duration took) {
    static final String PROBLEM = "application/problem+json";

    boolean isProblem() {
        return contentType.startsWith(PROBLEM) && body.startsWith("{");
    }
}
