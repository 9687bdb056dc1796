package org.synergymonitor.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of every page. */
@MessageBundle("texts")
public interface Texts {
    @Message
    String product();

    @Message
    String skip();

    @Message
    String overview();

    @Message
    String system();

    @Message
    String history();

    @Message
    String alerts();

    @Message
    String releases();

    @Message
    String definition();

    @Message
    String briefing();

    @Message
    String pages();

    @Message
    String pagesOfSystem();

    @Message
    String translated();

    @Message
    String asOfBanner(String moment);

    @Message
    String revisionBanner(String revision);

    @Message
    String backToLatest();

    @Message
    String citable();

    @Message
    String fixed();

    @Message
    String chained();

    @Message
    String synergyDegree();

    @Message
    String orderDegree();

    @Message
    String period();

    @Message
    String indicator();

    @Message
    String subsystem();

    @Message
    String weight();

    @Message
    String sign();

    @Message
    String positive();

    @Message
    String negative();

    @Message
    String zero();

    @Message
    String status();

    @Message
    String finalPeriod();

    @Message
    String robustness();

    @Message
    String preliminary();

    @Message
    String revised();

    @Message
    String robust();

    @Message
    String contested();

    @Message
    String notAssessed();

    @Message
    String clamped();

    @Message
    String beyondLimits();

    @Message
    String gapInBase();

    @Message
    String variantsNegative(int negative, int all);

    @Message
    String range();

    @Message
    String band();

    @Message
    String alert();

    @Message
    String saveAs(String format);

    @Message
    String csv();

    @Message
    String csvForExcel();

    @Message
    String copied();

    @Message
    String tableOf(String title);

    @Message
    String showTable();

    @Message
    String chartHelp();

    @Message
    String source();

    @Message
    String print();

    @Message
    String noSystems();

    @Message
    String noSystemsHow();

    @Message
    String notMeasured();

    @Message
    String notMeasuredHow();

    @Message
    String insufficient();

    @Message
    String live();

    @Message
    String polling();

    @Message
    String offline();

    @Message
    String connecting();

    @Message
    String updated();

    @Message
    String interactive();

    @Message
    String footer();

    @Message
    String problem();

    @Message
    String problemWhere(String field);

    @Message
    String toOverview();

    @Message
    String details();

    @Message
    String none();

    @Message
    String missing();

    @Message
    String imputed();

    @Message
    String outOfLimits();

    @Message
    String constant();

    @Message
    String close();
}
