package org.synergymonitor.ingestion.dataflow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.Mappings;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.request.Declarations;

/** The mappings of the dataflows. */
@ApplicationScoped
public class MappingStore implements Mappings {
    private final Declarations<DataflowMapping> mappings;

    MappingStore(Store store) {
        mappings = new Declarations<>(store.collection("mappings"), (key, json) -> {
            Dataflow dataflow = Dataflow.ofKey(key);
            return MappingReader.read(dataflow.agency(), dataflow.id(), json);
        });
    }

    @Override
    public Optional<DataflowMapping> of(String agency, String dataflow) {
        return mappings.find(new Dataflow(agency, dataflow).key());
    }

    Declarations<DataflowMapping> declared() {
        return mappings;
    }
}
