package org.synergymonitor.reporting.page.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.http.ProblemException;

/** The figures of a page as CSV: full precision, and the marks in words. */
public final class FigureCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private FigureCsv() {}

    /** @param bom whether a spreadsheet is to see that it is UTF-8 */
    public static Response respond(List<Figure> figures, String id, boolean bom, String filePrefix) {
        Figure figure = figures.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "FIGURE_NOT_FOUND", "figure", id, "此页面没有这个图表", "This page has no such figure"));
        String text = (bom ? BYTE_ORDER_MARK : "") + write(figure);
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), Csv.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filePrefix + "-" + id + ".csv\"")
                .build();
    }

    static String write(Figure figure) {
        List<String> header = new ArrayList<>(List.of("key", figure.rowTitle()));
        figure.columns().forEach(column -> header.add(column.key()));
        header.add("mark");
        return Csv.write(
                header.stream().map(Csv::text).toList(),
                figure.rows().stream().map(FigureCsv::row).toList());
    }

    private static List<String> row(Row row) {
        List<String> cells =
                new ArrayList<>(List.of(Csv.text(row.key()), Csv.text(row.head().text())));
        row.cells().forEach(cell -> cells.add(cell(cell)));
        cells.add(Csv.text(row.mark() == null ? "" : row.mark()));
        return cells;
    }

    private static String cell(FigureCell cell) {
        if (cell.value() != null) {
            return Csv.number(cell.value());
        }
        return cell.text().equals(FigureCell.NONE) ? "" : Csv.text(cell.text());
    }
}
