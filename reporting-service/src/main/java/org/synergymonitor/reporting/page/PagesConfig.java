package org.synergymonitor.reporting.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the pages. */
@ConfigMapping(prefix = "synergy.pages")
public interface PagesConfig {
    /** Of a reader who asks for neither. */
    @WithDefault("zh")
    Language language();

    /** In which moments are told: the bureau's. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Where the reader's browser reaches ingestion-service: calendar and upload are its own. Without it the pages do without. */
    Optional<URI> ingestionUrl();
}
