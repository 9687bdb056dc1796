package org.synergymonitor.ingestion;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.synergymonitor.contracts.EventCodec;

/** Answers write values of the model as events do. */
@Singleton
class JsonForm {
    @jakarta.enterprise.inject.Produces
    @Singleton
    ObjectMapper mapper() {
        return EventCodec.configure(JsonMapper.builder()).build();
    }
}
