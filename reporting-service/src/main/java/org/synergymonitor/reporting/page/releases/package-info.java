/** Releases: what is expected, what has come in, and a place to bring more. */
package org.synergymonitor.reporting.page.releases;
