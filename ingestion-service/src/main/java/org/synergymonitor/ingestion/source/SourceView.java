package org.synergymonitor.ingestion.source;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as it was declared, and how far it is.
 *
 * @param state null if it was not asked yet
 */
public record SourceView(
        String id,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String declaration,
        SourceState state) {}
