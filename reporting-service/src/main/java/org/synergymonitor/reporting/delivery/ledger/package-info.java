/** What was to be told to whom, and what came of it. */
package org.synergymonitor.reporting.delivery.ledger;
