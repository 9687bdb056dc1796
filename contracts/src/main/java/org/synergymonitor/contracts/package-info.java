/** What travels between the services: events, their JSON form, their CloudEvents attributes, and the topics that carry them. */
package org.synergymonitor.contracts;
