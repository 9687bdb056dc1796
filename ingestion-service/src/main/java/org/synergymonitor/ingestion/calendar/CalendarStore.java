package org.synergymonitor.ingestion.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.dataflow.Dataflow;

/** The release calendars, one a dataflow. */
@ApplicationScoped
class CalendarStore {
    private final MongoCollection<Document> calendars;

    CalendarStore(Store store) {
        calendars = store.collection("calendars");
    }

    /** @return whether the dataflow had none */
    boolean put(Dataflow dataflow, ReleaseCalendar calendar, Instant now) {
        if (Store.insertedNew(calendars, document(new DefinedCalendar(dataflow, now, calendar)))) {
            return true;
        }
        Instant since = find(dataflow).map(DefinedCalendar::since).orElse(now);
        calendars.replaceOne(
                Filters.eq("_id", dataflow.key()),
                document(new DefinedCalendar(dataflow, since, calendar)),
                new ReplaceOptions().upsert(true));
        return false;
    }

    Optional<DefinedCalendar> find(Dataflow dataflow) {
        return Optional.ofNullable(calendars
                .find(Filters.eq("_id", dataflow.key()))
                .map(CalendarStore::calendar)
                .first());
    }

    List<DefinedCalendar> all() {
        return calendars
                .find()
                .sort(Sorts.ascending("_id"))
                .map(CalendarStore::calendar)
                .into(new ArrayList<>());
    }

    /** @return whether there was one */
    boolean delete(Dataflow dataflow) {
        return calendars.deleteOne(Filters.eq("_id", dataflow.key())).getDeletedCount() > 0;
    }

    private static Document document(DefinedCalendar it) {
        return new Document("_id", it.dataflow().key())
                .append("agency", it.dataflow().agency())
                .append("dataflow", it.dataflow().id())
                .append("since", it.since())
                .append(
                        "calendar",
                        Document.parse(new String(EventCodec.encode(it.calendar()), StandardCharsets.UTF_8)));
    }

    private static DefinedCalendar calendar(Document it) {
        byte[] json = it.get("calendar", Document.class).toJson().getBytes(StandardCharsets.UTF_8);
        try {
            return new DefinedCalendar(
                    new Dataflow(it.getString("agency"), it.getString("dataflow")),
                    it.getDate("since").toInstant(),
                    EventCodec.decode(ReleaseCalendar.class, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
