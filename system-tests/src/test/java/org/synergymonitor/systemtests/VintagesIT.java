package org.synergymonitor.systemtests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The slider over vintages, by keyboard. */
@Tag("full")
class VintagesIT {
    private final Dashboard dashboard = Dashboard.running();

    @Test
    void earlierVintageShowsItsOwnNumbersAndSaysSo() {
        try (Visit visit = dashboard.visit()) {
            // Given
            Page page = visit.open(DashboardPage.HISTORY.path("en")).page();
            String latest = page.locator("#compared-table").innerText();
            String latestVintage = page.getAttribute("#as-of-slider", "aria-valuetext");
            page.focus("#as-of-slider");

            // When
            page.keyboard().press("PageDown");

            // Then
            assertThat(page.locator("[data-live-part=banner]")).containsText("not the latest");
            assertThat(page.locator("#compared-table").innerText()).isNotEqualTo(latest);
            assertThat(page.url()).contains("asOf=");
            assertThat(page.getAttribute("#as-of-slider", "aria-valuetext")).isNotEqualTo(latestVintage);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("as-of-slider");
            String asked = page.locator("#compared-table").innerText();
            page.reload();
            assertThat(page.locator("#compared-table").innerText()).isEqualTo(asked);
            page.focus("#as-of-slider");
            page.keyboard().press("End");
            assertThat(page.locator("[data-live-part=banner]")).isEmpty();
            assertThat(page.locator("#compared-table").innerText()).isEqualTo(latest);
        }
    }
}
