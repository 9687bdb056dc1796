package org.synergymonitor.ingestion.profile;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.request.Declarations;

/** The layout profiles. */
@ApplicationScoped
public class ProfileStore {
    private final Declarations<LayoutProfile> profiles;

    ProfileStore(Store store) {
        profiles = new Declarations<>(store.collection("profiles"), ProfileReader::read);
    }

    /** @throws Refusal if there is none of this id */
    public LayoutProfile named(String id) {
        return profiles.find(id)
                .orElseThrow(() -> Refusal.because(Code.UNKNOWN_PROFILE, Place.field("profile"), id, id));
    }

    Declarations<LayoutProfile> declared() {
        return profiles;
    }
}
