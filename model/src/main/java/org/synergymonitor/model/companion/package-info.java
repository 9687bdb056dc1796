/** What is read beside U: coupling coordination, and the named bands in which the degrees lie. */
package org.synergymonitor.model.companion;
