/** Reference periods, however SDMX or a bureau writes them. */
package org.synergymonitor.formats.time;
