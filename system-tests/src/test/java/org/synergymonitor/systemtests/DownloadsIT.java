package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure taken away stands alone. */
@Tag("full")
class DownloadsIT {
    private final Dashboard dashboard = Dashboard.running();

    @Test
    void figureIsSavedAsPictureAndAsNumbers() throws IOException {
        try (Visit visit = dashboard.visit()) {
            Page page = visit.open(DashboardPage.SYSTEM.path("en")).drawn().page();

            String svg = Files.readString(saved(page, "#degree-chained button[data-save=svg]"));
            byte[] png = Files.readAllBytes(saved(page, "#degree-chained button[data-save=png]"));
            String csv =
                    Files.readString(saved(page, "#degree-chained a[href*='figure=degree-chained']:not([href*=bom])"));
            byte[] forExcel = Files.readAllBytes(saved(page, "#degree-chained a[href*=bom]"));

            assertThat(svg)
                    .startsWith("<svg")
                    .contains(page.locator("#degree-chained h2").innerText())
                    .contains("/systems/china");
            assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
            assertThat(csv).startsWith("key,reference period,u,").contains("\r\n2020,2020,-0.1");
            assertThat(forExcel).startsWith(0xEF, 0xBB, 0xBF);
        }
    }

    private static Path saved(Page page, String control) {
        Download download = page.waitForDownload(() -> page.click(control));
        return download.path();
    }
}
