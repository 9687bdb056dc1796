package org.synergymonitor.ingestion.staging;

import java.time.Instant;

import org.synergymonitor.ingestion.release.Release;

/** A release that is kept back until its embargo ends. */
public record StagedRelease(Release release, Instant embargoUntil) {}
