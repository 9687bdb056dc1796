/** Data messages in SDMX-JSON 1.0 and 2.x. */
package org.synergymonitor.formats.sdmxjson;
