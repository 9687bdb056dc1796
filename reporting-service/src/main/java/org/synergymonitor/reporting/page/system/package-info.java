/** The page of a system. */
package org.synergymonitor.reporting.page.system;
