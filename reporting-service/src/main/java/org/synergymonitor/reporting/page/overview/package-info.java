/** The overview of all systems. */
package org.synergymonitor.reporting.page.overview;
