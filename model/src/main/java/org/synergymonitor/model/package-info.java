/**
 * The synergy degree U of a composite system. Values in, values out: nothing here reads a clock, draws without a seed taken from its
 * arguments, or knows Kafka, HTTP or a database, so the same definition and panel give the same bits on any JDK.
 *
 * <p>Reading order: {@code definition} (what is measured), {@code panel} (the log of releases folded into cells),
 * {@code weighting} (complete periods, limits, CRITIC weights), {@code measurement} (order degrees, U and what a revision did),
 * {@code alert} (when U turns negative).
 *
 * <p>Source of the method: Zhang Mei (张梅), 《广州数字贸易与产业集群协同创新机制研究》, section 5.
 */
package org.synergymonitor.model;
