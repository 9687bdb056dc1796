package org.synergymonitor.reporting.page.releases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of the releases. */
@MessageBundle("releases")
public interface ReleasesTexts {
    @Message
    String title();

    @Message
    String lede();

    @Message
    String unconfigured();

    @Message
    String unconfiguredHow();

    @Message
    String needsScript();

    @Message
    String calendar();

    @Message
    String loading();

    @Message
    String calendarEmpty();

    @Message
    String calendarHow();

    @Message
    String calendarNothing();

    @Message
    String calendarCaption();

    @Message
    String dataflow();

    @Message
    String period();

    @Message
    String expected();

    @Message
    String state();

    @Message
    String due();

    @Message
    String systems();

    @Message
    String noSystem();

    @Message
    String upcoming();

    @Message
    String dueNow();

    @Message
    String late();

    @Message
    String standingCaption();

    @Message
    String next();

    @Message
    String met();

    @Message
    String onTime();

    @Message
    String lateCount();

    @Message
    String punctuality();

    @Message
    String early();

    @Message
    String after();

    @Message
    String exactly();

    @Message
    String noneExpected();

    @Message
    String noPeriod();

    @Message
    String firstOf();

    @Message
    String receipts();

    @Message
    String receiptsEmpty();

    @Message
    String receiptsCaption();

    @Message
    String received();

    @Message
    String released();

    @Message
    String observations();

    @Message
    String suppressed();

    @Message
    String status();

    @Message
    String published();

    @Message
    String withdrawn();

    @Message
    String source();

    @Message
    String noSource();

    @Message
    String receiptOf();

    @Message
    String more();

    @Message
    String upload();

    @Message
    String uploadHow();

    @Message
    String file();

    @Message
    String drop();

    @Message
    String agency();

    @Message
    String flow();

    @Message
    String releasedAt();

    @Message
    String zone(String zone);

    @Message
    String profile();

    @Message
    String onlyIfUnsaid();

    @Message
    String dryRun();

    @Message
    String publish();

    @Message
    String cancel();

    @Message
    String chooseFile();

    @Message
    String progress();

    @Message
    String sending();

    @Message
    String judging();

    @Message
    String canceled();

    @Message
    String chosen();

    @Message
    String curl();

    @Message
    String curlHow();

    @Message
    String outcome();

    @Message
    String acceptable();

    @Message
    String notAcceptable();

    @Message
    String acceptedNew();

    @Message
    String acceptedOld();

    @Message
    String staged();

    @Message
    String concerned();

    @Message
    String concernsNone();

    @Message
    String receiptLink();

    @Message
    String changesCaption();

    @Message
    String system();

    @Message
    String indicator();

    @Message
    String before();

    @Message
    String now();

    @Message
    String noValue();

    @Message
    String summaryCaption();

    @Message
    String severity();

    @Message
    String code();

    @Message
    String count();

    @Message
    String says();

    @Message
    String error();

    @Message
    String warning();

    @Message
    String noFindings();

    @Message
    String rowsCaption();

    @Message
    String line();

    @Message
    String found();

    @Message
    String nothingHere();

    @Message
    String linesShown();

    @Message
    String linesAll();

    @Message
    String findingsCaption();

    @Message
    String place();

    @Message
    String value();

    @Message
    String hint();

    @Message
    String wholeFile();

    @Message
    String cellPlace();

    @Message
    String linePlace();

    @Message
    String rowsNot();

    @Message
    String download();

    @Message
    String downloadExcel();

    @Message
    String fullReport();

    @Message
    String reportGone();

    @Message
    String fail0();

    @Message
    String fail400();

    @Message
    String fail401();

    @Message
    String fail403();

    @Message
    String fail404();

    @Message
    String fail409();

    @Message
    String fail413();

    @Message
    String fail415();

    @Message
    String fail422();

    @Message
    String fail429();

    @Message
    String fail503();

    @Message
    String failOther();

    @Message
    String retry();
}
