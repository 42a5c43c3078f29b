package app.stride.rest.contract;

import app.stride.rest.SnakeCaseNaming;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a record has in JSON, with what the scanner does not see of them: their order, and which may be
 * null.
 */
public final class RecordFields {
    /** Of a schema that comes from no record. */
    public static final RecordFields UNKNOWN = new RecordFields(Map.of());

    private static final SnakeCaseNaming SPELLING = new SnakeCaseNaming();

    private final Map<String, RecordComponent> components;

    private RecordFields(Map<String, RecordComponent> components) {
        this.components = components;
    }

    public static RecordFields of(Class<? extends Record> record) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        collect(record, components);
        return new RecordFields(components);
    }

    private static void collect(Class<?> record, Map<String, RecordComponent> components) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), components);
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                components.put(spelling(component), component);
            }
        }
    }

    /** The name of the component's field. */
    public static String spelling(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? SPELLING.translate(component.getName()) : named.value();
    }

    /** Completes the record's schema; in an answer nulls are written, so each field is there. */
    public void complete(Schema schema, boolean answer) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        components.keySet().forEach(field -> properties.put(field, OASFactory.createSchema()));
        schema.getProperties().forEach((field, kind) -> properties.put(field, orNull(kind, components.get(field))));
        schema.setProperties(properties);
        if (answer) {
            schema.setRequired(new ArrayList<>(properties.keySet()));
        }
    }

    private static Schema orNull(Schema kind, @Nullable RecordComponent component) {
        if (component == null) {
            return kind;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Schemas.orNull(kind);
        }
        if (hasNullableValues(component)) {
            kind.setAdditionalPropertiesSchema(Schemas.orNull(kind.getAdditionalPropertiesSchema()));
        }
        return kind;
    }

    private static boolean hasNullableValues(RecordComponent component) {
        return Map.class.equals(component.getType())
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType map
                && map.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }
}
