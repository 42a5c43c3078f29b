package app.stride.plans.adapter.rest;

import app.stride.rest.SnakeCaseNaming;
import app.stride.rest.contract.Schemas;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the records know better than the scanner: which fields may be null; and dates and ids written where they are used. */
final class SchemaDetails {

    private static final Map<String, String> PLAIN_FORMATS =
            Map.of("LocalDate", "date", "UUID", "uuid", "Instant", "date-time");

    private static final Set<String> REQUESTS = Set.of(
            "NewWorkout",
            "NewSegment",
            "NewTarget",
            "EditWorkoutRequest",
            "ChangePlanRequest",
            "WorkoutChangeRequest",
            "AdaptPlanRequest",
            "CreatePlanRequest",
            "Unavailability",
            "RecentRace",
            "TuneUpRace");

    private static final SnakeCaseNaming SPELLING = new SnakeCaseNaming();

    /** By schema: each field, in the order of the record, and whether it may be null. */
    private final Map<String, Map<String, Boolean>> fields = new HashMap<>();

    private SchemaDetails() {}

    static SchemaDetails of(Collection<Class<? extends Record>> records) {
        SchemaDetails details = new SchemaDetails();
        records.forEach(record -> details.fields.put(schemaName(record), fields(record)));
        return details;
    }

    private static Map<String, Boolean> fields(Class<?> record) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields.putAll(fields(component.getType()));
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                fields.put(spelling(component), component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            }
        }
        return fields;
    }

    static String spelling(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? SPELLING.translate(component.getName()) : named.value();
    }

    private static String schemaName(Class<?> record) {
        var named = record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return named == null ? record.getSimpleName() : named.name();
    }

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                complete(schema, fields.getOrDefault(name, Map.of()), !REQUESTS.contains(name));
            }
        });
        PLAIN_FORMATS.keySet().forEach(components::removeSchema);
    }

    private static void complete(Schema schema, Map<String, Boolean> fields, boolean answer) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        fields.keySet().forEach(field -> properties.put(field, OASFactory.createSchema()));
        schema.getProperties().forEach((field, kind) -> {
            Schema plain = plain(kind);
            properties.put(field, fields.getOrDefault(field, false) ? Schemas.orNull(plain) : plain);
        });
        schema.setProperties(properties);
        if (answer) {
            schema.setRequired(new ArrayList<>(properties.keySet())); // nulls are written, so each field is there
        }
    }

    static void complete(Parameter parameter) {
        Schema schema = plain(parameter.getSchema());
        Schemas.typeDefault(schema);
        parameter.setSchema(schema);
    }

    private static Schema plain(Schema schema) {
        if (schema.getItems() != null) {
            schema.setItems(plain(schema.getItems()));
        }
        String ref = schema.getRef() == null ? "" : schema.getRef().replaceAll(".*/", "");
        String format = PLAIN_FORMATS.get(ref);
        return format == null ? schema : Schemas.of(SchemaType.STRING).format(format);
    }
}
