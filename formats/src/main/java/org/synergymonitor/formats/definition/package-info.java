/** Reading the definition of a composite system, with everything that is wrong with it. */
package org.synergymonitor.formats.definition;
