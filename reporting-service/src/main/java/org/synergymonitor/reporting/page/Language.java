package org.synergymonitor.reporting.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.synergymonitor.model.definition.Names;

/** A language of the pages. */
public enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** @return what the parameter {@code lang} calls it */
    public String code() {
        return code;
    }

    /** @return its BCP 47 tag */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public String of(Names names) {
        return this == ZH ? names.zh() : names.en();
    }

    /** @return the first of these that is one */
    public static Optional<Language> accepted(List<Locale> languages) {
        return languages.stream()
                .map(Locale::toLanguageTag)
                .flatMap(it -> of(it).stream())
                .findFirst();
    }

    /** @param tag {@code zh}, {@code zh-Hans-CN}, {@code en-GB} … */
    static Optional<Language> of(String tag) {
        String primary = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.code.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
