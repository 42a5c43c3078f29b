package app.stride.activity.adapter.rest;

import app.stride.rest.contract.Schemas;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI document what the records of the API say in Java: every field of an answer is there, and which may be null. */
public class NullableFields implements OASFilter {
    private static final List<Class<? extends Record>> ANSWERS = List.of(
            ActivityView.class,
            ActivityView.LapView.class,
            ActivityView.LoadView.class,
            BestEffortView.class,
            FitnessView.class,
            FitnessView.DayView.class,
            FitnessView.SourceView.class,
            ImportAnswer.class,
            ImportView.class,
            ImportView.FailedFile.class,
            ErasureView.class,
            PersonalBestView.class,
            PersonalBestView.ImprovementView.class,
            RacePredictionView.class,
            StreamsView.class,
            StreamsView.StreamView.class,
            SummaryView.class,
            SummaryView.RunningView.class,
            WeekView.class,
            ZonesView.class,
            ZonesView.HeartRateZonesView.class,
            ZonesView.HeartRateZoneView.class,
            ZonesView.PaceZonesView.class,
            ZonesView.PaceZoneView.class);
    private static final List<Class<? extends Record>> REQUESTS = List.of(
            CheckInBody.class,
            CorrectionRequest.class,
            ProfileBody.class,
            RecordActivityRequest.class,
            RecordActivityRequest.LapRequest.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        ANSWERS.forEach(answer -> describe(schemas.get(answer.getSimpleName()), answer, true));
        REQUESTS.forEach(request -> describe(schemas.get(request.getSimpleName()), request, false));
    }

    private static void describe(@Nullable Schema schema, Class<? extends Record> type, boolean everyFieldIsThere) {
        if (schema == null) {
            return;
        }
        // The document lists the fields in the order of the record.
        List<String> fields = new ArrayList<>(schema.getProperties().keySet());
        List<Schema> descriptions = new ArrayList<>(schema.getProperties().values());
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addProperty(fields.get(i), Schemas.orNull(descriptions.get(i)));
            } else if (hasNullableValues(components[i])) {
                Schema map = descriptions.get(i);
                map.setAdditionalPropertiesSchema(Schemas.orNull(map.getAdditionalPropertiesSchema()));
            }
        }
        if (everyFieldIsThere) {
            schema.setRequired(fields);
        }
    }

    private static boolean hasNullableValues(RecordComponent component) {
        return Map.class.equals(component.getType())
                && ((AnnotatedParameterizedType) component.getAnnotatedType())
                        .getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }
}
