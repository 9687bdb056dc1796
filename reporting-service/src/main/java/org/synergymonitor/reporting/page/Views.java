package org.synergymonitor.reporting.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** Finds out how a reader looks at a page: by the parameter {@code lang}, else the cookie, else what the browser accepts. */
@ApplicationScoped
public class Views {
    static final String COOKIE = "lang";
    private static final Set<String> OF_DOWNLOADS = Set.of("figure", "format", "bom");

    private final PagesConfig config;

    Views(PagesConfig config) {
        this.config = config;
    }

    public View view(UriInfo uri, HttpHeaders headers) {
        return view(uri, headers.getCookies(), headers.getAcceptableLanguages());
    }

    View view(UriInfo uri, Map<String, Cookie> cookies, List<Locale> accepted) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (!OF_DOWNLOADS.contains(parameter.getKey())
                    && !parameter.getValue().get(0).isEmpty()) {
                parameters.put(parameter.getKey(), parameter.getValue().get(0));
            }
        }
        String path = uri.getRequestUri().getRawPath();
        return new View(
                language(parameters.get("lang"), cookies.get(COOKIE), accepted),
                config.zone(),
                path,
                parameters,
                config.ingestionUrl().map(Object::toString).orElse(""));
    }

    private Language language(String wanted, Cookie remembered, List<Locale> accepted) {
        return Language.of(wanted)
                .or(() -> Optional.ofNullable(remembered).flatMap(it -> Language.of(it.getValue())))
                .or(() -> Language.accepted(accepted))
                .orElse(config.language());
    }
}
