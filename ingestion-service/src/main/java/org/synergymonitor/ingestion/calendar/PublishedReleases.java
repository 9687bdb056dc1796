package org.synergymonitor.ingestion.calendar;

import java.util.List;

import org.synergymonitor.ingestion.dataflow.Dataflow;

/** The releases that count, which those under embargo do not. */
interface PublishedReleases {
    List<PublishedRelease> of(Dataflow dataflow);
}
