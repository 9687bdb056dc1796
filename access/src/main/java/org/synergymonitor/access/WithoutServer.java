package org.synergymonitor.access;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Switches OpenID Connect off where no authorization server is named: it would not start without one. */
public final class WithoutServer implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1;
    private static final String SWITCH = "quarkus.oidc.tenant-enabled";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return value != null && name.equals(SWITCH) && !isNamed(context.proceed(Posture.SERVER))
                ? value.withValue("false")
                : value;
    }

    /** A blank is none, as everywhere in the settings. */
    private static boolean isNamed(ConfigValue server) {
        return server != null && server.getValue() != null && !server.getValue().isBlank();
    }
}
