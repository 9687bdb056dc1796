/** The bytes of a message: kept on disk, bounded, unpacked, decoded. */
package org.synergymonitor.formats.payload;
