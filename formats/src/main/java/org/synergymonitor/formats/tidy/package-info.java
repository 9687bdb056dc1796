/** Plain CSV: one observation a row, columns by name. */
package org.synergymonitor.formats.tidy;
