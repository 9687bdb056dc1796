/** Units of measure: what is the same unit, and by which power of ten two differ. */
package org.synergymonitor.formats.unit;
