package org.synergymonitor.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.SystemEvent;

/**
 * The JSON form of events and definitions. Writing is canonical: the same value gives the same bytes on any JDK. Reading ignores
 * fields it does not know, so that a newer producer may add some, and refuses what no value of the model can be.
 */
public final class EventCodec {
    private static final Map<String, Class<? extends SystemEvent>> SYSTEM_EVENTS = List.of(
                    SystemEvent.SystemDefined.class,
                    SystemEvent.ReleasePublished.class,
                    SystemEvent.ReleaseWithdrawn.class,
                    SystemEvent.SystemRetired.class)
            .stream()
            .collect(Collectors.toUnmodifiableMap(CloudEvent::type, Function.identity()));

    private static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    private EventCodec() {}

    /** Makes any mapper write and read values of the model as events do. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModules(new Jdk8Module(), new JavaTimeModule(), new ModelModule())
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER, StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
    }

    public static byte[] encode(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException if the bytes are not the JSON of a valid {@code type} */
    public static <T> T decode(Class<T> type, byte[] json) throws IOException {
        T value = MAPPER.readValue(json, type);
        if (value == null) {
            throw new IOException("a " + type.getSimpleName() + " cannot be null");
        }
        return value;
    }

    /**
     * Reads an entry of the log.
     *
     * @param ceType its {@code ce_type}, null if the record had none
     * @throws IOException if the type is unknown or the bytes are not the JSON of a valid event of it
     */
    public static SystemEvent decodeSystemEvent(String ceType, byte[] json) throws IOException {
        Class<? extends SystemEvent> type = ceType == null ? null : SYSTEM_EVENTS.get(ceType);
        if (type == null) {
            throw new IOException("ce_type " + ceType + " is none of " + SYSTEM_EVENTS.keySet());
        }
        return decode(type, json);
    }

    private static final class ModelModule extends SimpleModule {
        private static final long serialVersionUID = 1;

        ModelModule() {
            super("synergy-monitor");
            addSerializer(new SeriesSerializer());
            addDeserializer(Series.class, new SeriesDeserializer());
            addSerializer(Period.class, ToStringSerializer.instance);
            addDeserializer(Period.class, new PeriodDeserializer());
            setMixInAnnotation(AlertCondition.class, ConditionTypes.class);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AlertCondition.Degree.class, name = "degree"),
        @JsonSubTypes.Type(value = AlertCondition.Band.class, name = "band"),
        @JsonSubTypes.Type(value = AlertCondition.OrderDegree.class, name = "order-degree"),
        @JsonSubTypes.Type(value = AlertCondition.SignShare.class, name = "sign-share")
    })
    private interface ConditionTypes {}

    private static final class SeriesSerializer extends StdSerializer<Series> {
        private static final long serialVersionUID = 1;

        SeriesSerializer() {
            super(Series.class);
        }

        @Override
        public void serialize(Series series, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeArray(series.toArray(), 0, series.size());
        }
    }

    private static final class SeriesDeserializer extends StdDeserializer<Series> {
        private static final long serialVersionUID = 1;

        SeriesDeserializer() {
            super(Series.class);
        }

        @Override
        public Series deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Series.of(context.readValue(json, double[].class));
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Series.class, "%s", e.getMessage());
            }
        }
    }

    private static final class PeriodDeserializer extends StdDeserializer<Period> {
        private static final long serialVersionUID = 1;

        PeriodDeserializer() {
            super(Period.class);
        }

        @Override
        public Period deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            if (text == null) {
                return (Period) context.handleUnexpectedToken(Period.class, json);
            }
            try {
                return Period.parse(text);
            } catch (IllegalArgumentException e) {
                return (Period) context.handleWeirdStringValue(Period.class, text, "%s", e.getMessage());
            }
        }
    }
}
