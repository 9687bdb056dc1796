package org.synergymonitor.systemtests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of the pages, for the docs. */
@Tag("full")
class ScreenshotsIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Dashboard dashboard = Dashboard.running();

    @ParameterizedTest
    @EnumSource
    void everyPageHasItsPictureInBothLanguages(DashboardPage of) {
        for (String language : new String[] {"zh", "en"}) {
            try (Visit visit = dashboard.visit(new Browser.NewContextOptions()
                    .setViewportSize(1280, 1100)
                    .setReducedMotion(ReducedMotion.REDUCE))) {
                visit.open(of.path(language)).drawn();
                byte[] picture = visit.page()
                        .screenshot(
                                new Page.ScreenshotOptions().setPath(PICTURES.resolve(of + "-" + language + ".png")));
                assertThat(picture).hasSizeBetween(10_000, 400_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void briefingFillsOnePageOfPaper(Paper paper) {
        try (Visit visit = dashboard.visit()) {
            visit.open(paper.path).drawn();
            byte[] pdf = visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type */Page[^s]", -1))
                    .hasSize(2);
        }
    }

    enum Paper {
        CHINA_EN("/systems/china/briefing?lang=en"),
        GUANGZHOU_ZH("/systems/guangzhou/briefing?lang=zh");

        private final String path;

        Paper(String path) {
            this.path = path;
        }
    }
}
