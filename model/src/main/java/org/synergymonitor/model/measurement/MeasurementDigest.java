package org.synergymonitor.model.measurement;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.model.Series;

/**
 * SHA-256 over a weighted panel and its measurement: every component of every record in declared order, numbers by their raw bits,
 * collections and texts led by their size.
 */
final class MeasurementDigest {
    /** In declared order. Asking the class for them each time was four fifths of the time a measurement took. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final DataOutputStream out;

    private MeasurementDigest(DataOutputStream out) {
        this.out = out;
    }

    static String of(Object... values) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            MeasurementDigest digest = new MeasurementDigest(new DataOutputStream(
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))));
            for (Object value : values) {
                digest.add(value);
            }
            digest.out.flush();
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void add(Object value) throws IOException {
        if (value instanceof Series series) {
            out.writeInt(series.size());
            for (int i = 0; i < series.size(); i++) {
                out.writeLong(Double.doubleToRawLongBits(series.get(i)));
            }
        } else if (value instanceof Double number) {
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof String text) {
            out.writeInt(text.length());
            out.writeChars(text);
        } else if (value instanceof Enum<?> choice) {
            add(choice.name());
        } else if (value instanceof Optional<?> optional) {
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                add(optional.get());
            }
        } else if (value instanceof Collection<?> collection) {
            out.writeInt(collection.size());
            for (Object element : collection) {
                add(element);
            }
        } else if (value instanceof Record structure) {
            addComponents(structure);
        } else {
            throw new IllegalStateException("defect: a measurement cannot hold a " + value.getClass());
        }
    }

    private void addComponents(Record structure) throws IOException {
        for (Method accessor : ACCESSORS.get(structure.getClass())) {
            try {
                add(accessor.invoke(structure));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("defect: " + accessor + " cannot be read", e);
            }
        }
    }
}
