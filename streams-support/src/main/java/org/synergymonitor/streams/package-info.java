/** Kafka Streams in a service: settings, lifecycle, health, metrics, tracing, and the processor that puts bad records aside. */
package org.synergymonitor.streams;
