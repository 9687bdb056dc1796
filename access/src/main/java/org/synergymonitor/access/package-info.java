/** Who may do what over HTTP: bearer tokens, roles, the systems that they are held for, limits of rate, and the record of it. */
package org.synergymonitor.access;
