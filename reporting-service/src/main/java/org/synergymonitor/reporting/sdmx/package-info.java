/** Results as an SDMX dataflow: data and structure queries of SDMX-REST 2, answered in SDMX-CSV 2.1 and SDMX-JSON 2. */
package org.synergymonitor.reporting.sdmx;
