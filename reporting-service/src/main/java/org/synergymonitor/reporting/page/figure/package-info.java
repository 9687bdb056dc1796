/** Figures: a table, the chart that is drawn from it in the browser, and its CSV. */
package org.synergymonitor.reporting.page.figure;
