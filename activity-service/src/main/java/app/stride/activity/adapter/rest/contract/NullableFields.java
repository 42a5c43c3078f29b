package app.stride.activity.adapter.rest.contract;

import app.stride.activity.adapter.rest.WeekView;
import app.stride.activity.adapter.rest.activity.ActivityView;
import app.stride.activity.adapter.rest.activity.BestEffortView;
import app.stride.activity.adapter.rest.activity.CorrectionRequest;
import app.stride.activity.adapter.rest.activity.RecordActivityRequest;
import app.stride.activity.adapter.rest.activity.StreamsView;
import app.stride.activity.adapter.rest.activity.SummaryView;
import app.stride.activity.adapter.rest.athlete.CheckInBody;
import app.stride.activity.adapter.rest.athlete.ErasureView;
import app.stride.activity.adapter.rest.athlete.FitnessView;
import app.stride.activity.adapter.rest.athlete.PersonalBestView;
import app.stride.activity.adapter.rest.athlete.ProfileBody;
import app.stride.activity.adapter.rest.athlete.RacePredictionView;
import app.stride.activity.adapter.rest.athlete.ZonesView;
import app.stride.activity.adapter.rest.ingest.ImportAnswer;
import app.stride.activity.adapter.rest.ingest.ImportView;
import app.stride.rest.contract.RecordFields;
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
            BestEffortView.class,
            FitnessView.class,
            ImportAnswer.class,
            ImportView.class,
            ErasureView.class,
            PersonalBestView.class,
            RacePredictionView.class,
            StreamsView.class,
            SummaryView.class,
            WeekView.class,
            ZonesView.class);
    private static final List<Class<? extends Record>> REQUESTS =
            List.of(CheckInBody.class, CorrectionRequest.class, ProfileBody.class, RecordActivityRequest.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        ANSWERS.forEach(answer -> describe(schemas, answer, true));
        REQUESTS.forEach(request -> describe(schemas, request, false));
    }

    /** The record, and those within it. */
    private static void describe(Map<String, Schema> schemas, Class<? extends Record> type, boolean everyFieldIsThere) {
        complete(schemas.get(type.getSimpleName()), type, everyFieldIsThere);
        for (Class<?> nested : type.getDeclaredClasses()) {
            if (nested.isRecord()) {
                complete(schemas.get(nested.getSimpleName()), nested.asSubclass(Record.class), everyFieldIsThere);
            }
        }
    }

    private static void complete(@Nullable Schema schema, Class<? extends Record> type, boolean everyFieldIsThere) {
        if (schema != null) {
            RecordFields.of(type).complete(schema, everyFieldIsThere);
        }
    }
}
