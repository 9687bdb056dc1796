package org.synergymonitor.reporting.page.figure;

import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.page.Numerals;

/**
 * A cell of a figure's table.
 *
 * @param text as a reader sees it, never blank: what there is none of says why
 * @param value behind it, in full; null if it is no number
 * @param mark a word for the chart: how the cell differs from the others; null if it does not
 * @param href where it leads; null if nowhere
 * @param language of the text, if it is another than that of the page; else null
 */
public record FigureCell(String text, Double value, String mark, String href, Language language) {
    private static final int WORDY = 40;

    /** What stands for none. */
    public static final String NONE = "\u2013";

    public static FigureCell of(String text) {
        return new FigureCell(text, null, null, null, null);
    }

    public static FigureCell link(String text, String href) {
        return new FigureCell(text, null, null, href, null);
    }

    /** @param value null is none */
    public static FigureCell signed(Double value) {
        return value == null ? none() : new FigureCell(Numerals.signed(value), value, null, null, null);
    }

    /** @param value null is none */
    public static FigureCell unsigned(Double value) {
        return value == null ? none() : new FigureCell(Numerals.unsigned(value), value, null, null, null);
    }

    public static FigureCell published(double value) {
        return new FigureCell(Numerals.published(value), value, null, null, null);
    }

    public static FigureCell none() {
        return of(NONE);
    }

    public FigureCell marked(String word) {
        return new FigureCell(text, value, word, href, language);
    }

    /** In another language than the page. */
    public FigureCell in(Language other) {
        return new FigureCell(text, value, mark, href, other);
    }

    /** @return whether it needs room */
    public boolean wordy() {
        return text.length() > WORDY;
    }

    /** @param glyph says it in the text too */
    public FigureCell marked(String word, String glyph) {
        return new FigureCell(text + glyph, value, word, href, language);
    }

    /** @return a glyph for what colour alone would say of a signed number; blank for others */
    public String sign() {
        return value == null || !(text.startsWith("+") || text.startsWith("\u2212"))
                ? ""
                : value < 0 ? "negative" : "positive";
    }
}
