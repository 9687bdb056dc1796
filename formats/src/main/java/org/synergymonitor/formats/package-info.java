/** The formats of statistical releases. */
package org.synergymonitor.formats;
