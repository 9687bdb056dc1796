/** A statistical message, whatever its format: headings and rows of components. */
package org.synergymonitor.formats.message;
