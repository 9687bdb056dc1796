package org.synergymonitor.fuzzing.rest;

/** A body that an operation accepts. */
public record Body(String contentType, String text) {
    public static Body json(String text) {
        return new Body("application/json", text);
    }
}
