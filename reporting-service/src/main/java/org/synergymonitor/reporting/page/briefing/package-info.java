/** How a system stands, on one page of paper. */
package org.synergymonitor.reporting.page.briefing;
