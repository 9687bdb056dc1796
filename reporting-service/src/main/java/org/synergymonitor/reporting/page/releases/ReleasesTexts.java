package org.synergymonitor.reporting.page.releases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the releases. */
@MessageBundle("releases")
public interface ReleasesTexts {
    @Message
    String title();

    @Message
    String lede();

    @Message
    String unconfigured();

    @Message
    String needsScript();

    @Message
    String uploadTitle();

    @Message
    String drop();

    @Message
    String file();

    @Message
    String agency();

    @Message
    String dataflow();

    @Message
    String releasedAt(String zone);

    @Message
    String profile();

    @Message
    String optional();

    @Message
    String dryRun();

    @Message
    String publish();

    @Message
    String cancel();

    @Message
    String sending();

    @Message
    String judging();

    @Message
    String cancelled();

    @Message
    String chooseFile();

    @Message
    String dryOk();

    @Message
    String dryBad();

    @Message
    String published();

    @Message
    String known();

    @Message
    String refused();

    @Message
    String conflict();

    @Message
    String tooLarge();

    @Message
    String unsupported();

    @Message
    String busy();

    @Message
    String forbidden();

    @Message
    String network();

    @Message
    String findings();

    @Message
    String findingsOf();

    @Message
    String firstOf();

    @Message
    String severity();

    @Message
    String error();

    @Message
    String warning();

    @Message
    String code();

    @Message
    String place();

    @Message
    String value();

    @Message
    String explanation();

    @Message
    String rows();

    @Message
    String rowsOf();

    @Message
    String line();

    @Message
    String findingsCsv();

    @Message
    String changes();

    @Message
    String system();

    @Message
    String indicator();

    @Message
    String period();

    @Message
    String before();

    @Message
    String after();

    @Message
    String calendarTitle();

    @Message
    String calendarNone();

    @Message
    String calendarLoading();

    @Message
    String expected();

    @Message
    String state();

    @Message
    String late();

    @Message
    String due();

    @Message
    String upcoming();

    @Message
    String met();

    @Message
    String notJudged();

    @Message
    String punctuality();

    @Message
    String receiptsTitle();

    @Message
    String receiptsNone();

    @Message
    String received();

    @Message
    String observations();

    @Message
    String suppressed();

    @Message
    String released();

    @Message
    String loadFailed();

    @Message
    String retry();
}
