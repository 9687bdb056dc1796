package org.synergymonitor.access;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An authorization server whose tokens the service accepts. */
public final class Guarded implements QuarkusTestResourceLifecycleManager {
    private AuthorizationServer server;

    @Override
    public Map<String, String> start() {
        server = new AuthorizationServer();
        return server.settings();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(AuthorizationServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
