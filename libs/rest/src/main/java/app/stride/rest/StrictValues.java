package app.stride.rest;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.DoubleDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

/** Reads dates and numbers more strictly than Jackson does by default. */
@Singleton
public class StrictValues implements ObjectMapperCustomizer {
    private static final Map<Class<?>, JsonDeserializer<?>> READERS = Map.of(
            LocalDate.class, new TextOnly(LocalDateDeserializer.INSTANCE),
            Instant.class, new TextOnly(InstantDeserializer.INSTANT),
            OffsetDateTime.class, new TextOnly(InstantDeserializer.OFFSET_DATE_TIME),
            ZonedDateTime.class, new TextOnly(InstantDeserializer.ZONED_DATE_TIME),
            Double.class, new FiniteOnly(new DoubleDeserializer(Double.class, null)),
            double.class, new FiniteOnly(new DoubleDeserializer(double.class, 0.0)));

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("stride-strict-values", Version.unknownVersion(), READERS));
    }

    /** Last, because of several deserializers for a type Jackson uses the one registered last. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
