package org.synergymonitor.reporting.page.definition;

/** A choice of method in words. */
record Choice(String name, String value, String meaning) {}
