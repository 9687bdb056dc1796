/** Turns the rows of a message into releases: what is stated, merged, replaced and deleted of each cell. */
package org.synergymonitor.formats.assembly;
