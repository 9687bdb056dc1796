/** What is measured: the composite system, its subsystems and indicators, its periods, and the choices of method. */
package org.synergymonitor.model.definition;
