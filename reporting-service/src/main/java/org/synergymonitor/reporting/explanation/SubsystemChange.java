package org.synergymonitor.reporting.explanation;

import java.util.List;

import org.synergymonitor.model.definition.Names;

/**
 * How a subsystem moved from the base to the period.
 *
 * @param orderDegreeBase u in the base; of a preliminary period over the indicators it has
 * @param orderDegree u in the period
 * @param delta Δ, 0 below 1e-12
 * @param obstacles in the period, the greatest first; none if it is preliminary
 */
public record SubsystemChange(
        String id,
        Names names,
        double orderDegreeBase,
        double orderDegree,
        double delta,
        List<NamedObstacle> obstacles) {}
