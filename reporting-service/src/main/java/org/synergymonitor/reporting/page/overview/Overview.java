package org.synergymonitor.reporting.page.overview;

import java.util.List;

/**
 * All systems, or those that were looked for.
 *
 * @param all how many there are
 */
public record Overview(String headline, List<Entry> entries, int all) {}
