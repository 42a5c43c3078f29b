package app.stride.plans.adapter.rest.contract;

import app.stride.rest.contract.RecordFields;
import app.stride.rest.contract.Schemas;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

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

    private final Map<String, RecordFields> bySchema = new HashMap<>();

    private SchemaDetails() {}

    static SchemaDetails of(Collection<Class<? extends Record>> records) {
        SchemaDetails details = new SchemaDetails();
        records.forEach(record -> details.bySchema.put(schemaName(record), RecordFields.of(record)));
        return details;
    }

    private static String schemaName(Class<?> record) {
        var named = record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return named == null ? record.getSimpleName() : named.name();
    }

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                writeFormatsWhereTheyAreUsed(schema);
                bySchema.getOrDefault(name, RecordFields.UNKNOWN).complete(schema, !REQUESTS.contains(name));
            }
        });
        PLAIN_FORMATS.keySet().forEach(components::removeSchema);
    }

    private static void writeFormatsWhereTheyAreUsed(Schema schema) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((field, kind) -> properties.put(field, plain(kind)));
        schema.setProperties(properties);
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
