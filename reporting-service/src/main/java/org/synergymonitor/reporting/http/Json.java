package org.synergymonitor.reporting.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.synergymonitor.contracts.EventCodec;

/** What is served is written as events are. */
class Json {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventCodec.configure(JsonMapper.builder()).build();
    }
}
