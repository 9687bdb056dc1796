package org.synergymonitor.systemtests;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A release brought by hand. */
@Tag("full")
class UploadIT {
    private static final String HEADER = "ref_area,indicator,time_period,value\n";

    private final Dashboard dashboard = Dashboard.running();

    @Test
    void fileIsCheckedThenPublishedAndAnOpenPageMoves() {
        // Given
        FallingSystem system = new FallingSystem(dashboard.stack(), "uploaded");
        system.rise();
        try (Visit upload = dashboard.visit();
                Visit watching = dashboard.visit()) {
            Page page = upload.open("/releases?lang=en").page();
            watching.open("/systems/uploaded?lang=en");
            assertThat(watching.page().locator("#degree-chained-table tbody tr"))
                    .hasCount(3);
            choose(page, HEADER + "AREA-uploaded,a1,2022,abc\nAREA-uploaded,,2022-Q9,3\n");

            // When
            page.click("button[value=dryRun]");

            // Then
            assertThat(page.locator("#verdict")).hasClass("lede error");
            assertThat(page.locator("#rows-table td[aria-invalid=true]")).hasCount(3);
            assertThat(page.locator("#rows-table td[aria-invalid=true]").first())
                    .hasText("✗ abc");
            assertThat(page.locator("#outcome")).containsText("not a finite decimal number");

            // When
            choose(
                    page,
                    HEADER
                            + "AREA-uploaded,a1,2022,7\nAREA-uploaded,a2,2022,22\nAREA-uploaded,b1,2022,3\nAREA-uploaded,b2,2022,1\n");
            page.click("button[value=dryRun]");
            assertThat(page.locator("#verdict")).containsText("acceptable. Values that it would change: 4");
            page.getByText("Publish", new Page.GetByTextOptions().setExact(true))
                    .click();

            // Then
            assertThat(page.locator("#outcome .lede")).containsText("Published as release");
            assertThat(page.locator("#concerned")).containsText("uploaded");
            assertThat(page.locator("#receipts")).containsText("NBS:uploaded");
            assertThat(watching.page().locator("#degree-chained-table tbody tr"))
                    .hasCount(4);
            assertThat(watching.page().locator("#degree-chained-table td.negative"))
                    .hasCount(1);
            upload.forgive();
        }
    }

    private static void choose(Page page, String csv) {
        page.setInputFiles(
                "#upload-file", new FilePayload("release.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.fill("[name=agency]", "NBS");
        page.fill("[name=dataflow]", "uploaded");
        page.fill("[name=releasedAt]", "2026-11-01T09:30");
    }
}
