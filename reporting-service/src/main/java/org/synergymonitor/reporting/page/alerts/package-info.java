/** The alerts of a system: what is open, what happened, why, and who was told. */
package org.synergymonitor.reporting.page.alerts;
