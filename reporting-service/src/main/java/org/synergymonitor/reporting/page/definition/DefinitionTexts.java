package org.synergymonitor.reporting.page.definition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the definition. */
@MessageBundle("definition")
public interface DefinitionTexts {
    @Message
    String title(String name);

    @Message
    String lede(int subsystems, int indicators);

    @Message
    String unknown();

    @Message
    String names();

    @Message
    String inChinese();

    @Message
    String inEnglish();

    @Message
    String id();

    @Message
    String methodTitle();

    @Message
    String methodDescription();

    @Message
    String methodNote();

    @Message
    String choice();

    @Message
    String value();

    @Message
    String meaning();

    @Message
    String limits();

    @Message
    String expansion();

    @Message
    String aggregation();

    @Message
    String synergy();

    @Message
    String missingPolicy();

    @Message
    String carryForward();

    @Message
    String minimumPeriods();

    @Message
    String fixedBase();

    @Message
    String preliminaryShare();

    @Message
    String firstComplete();

    @Message
    String limitsObserved();

    @Message
    String limitsExpanded();

    @Message
    String limitsFixed();

    @Message
    String aggregationLinear();

    @Message
    String aggregationGeometric();

    @Message
    String aggregationWeightedGeometric();

    @Message
    String synergyGeometric();

    @Message
    String synergyWeightedSum();

    @Message
    String missingComplete();

    @Message
    String missingCarry();

    @Message
    String missingInterpolation();

    @Message
    String plain();

    @Message
    String indicatorsTitle();

    @Message
    String indicatorsDescription();

    @Message
    String indicatorsNote();

    @Message
    String dimension();

    @Message
    String unit();

    @Message
    String direction();

    @Message
    String directionPositive();

    @Message
    String directionNegative();

    @Message
    String lower();

    @Message
    String upper();

    @Message
    String bandsTitle();

    @Message
    String bandsDescription();

    @Message
    String bandsNote();

    @Message
    String bandSet();

    @Message
    String from();

    @Message
    String measures();

    @Message
    String formulasTitle();

    @Message
    String formulaOrder();

    @Message
    String formulaWeight();

    @Message
    String formulaDegree();

    @Message
    String formulaSynergy();

    @Message
    String compareTitle();

    @Message
    String compareLabel();

    @Message
    String compareShow();

    @Message
    String diffTitle(String revision);

    @Message
    String diffDescription();

    @Message
    String diffNote();

    @Message
    String diffNone(String revision);

    @Message
    String path();

    @Message
    String was();

    @Message
    String is();

    @Message
    String previewTitle();

    @Message
    String previewHelp();

    @Message
    String previewLabel();

    @Message
    String previewRun();

    @Message
    String previewBusy();

    @Message
    String previewPeriod();

    @Message
    String previewNow();

    @Message
    String previewThen();

    @Message
    String previewNowFixed();

    @Message
    String previewThenFixed();

    @Message
    String previewSigns();

    @Message
    String previewFailed();

    @Message
    String previewCaption();

    @Message
    String api();
}
