package org.synergymonitor.fuzzing.rest;

/** A body that an operation accepts. */
public record Body(String contentType, String text) {}
