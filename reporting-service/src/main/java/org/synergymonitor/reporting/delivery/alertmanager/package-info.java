/** The API v2 of Alertmanager, version 0.25 and later. */
package org.synergymonitor.reporting.delivery.alertmanager;
