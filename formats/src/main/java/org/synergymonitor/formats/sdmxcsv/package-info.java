/** SDMX-CSV 1.0, 2.0 and 2.1, and what statistical offices make of it. */
package org.synergymonitor.formats.sdmxcsv;
