/** What the components of a foreign dataflow mean here: which area, which indicator, which unit. */
package org.synergymonitor.formats.mapping;
