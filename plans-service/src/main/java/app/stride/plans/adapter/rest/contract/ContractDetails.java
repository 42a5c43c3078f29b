package app.stride.plans.adapter.rest.contract;

import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.adapter.rest.calendar.CalendarJson;
import app.stride.plans.adapter.rest.calendar.FeedState;
import app.stride.plans.adapter.rest.calendar.OpenedFeed;
import app.stride.plans.adapter.rest.calendar.WeekJson;
import app.stride.plans.adapter.rest.change.AdaptPlanRequest;
import app.stride.plans.adapter.rest.change.AdaptationJson;
import app.stride.plans.adapter.rest.change.AdaptationsJson;
import app.stride.plans.adapter.rest.change.ChangeJson;
import app.stride.plans.adapter.rest.change.ChangePlanRequest;
import app.stride.plans.adapter.rest.change.ComparisonJson;
import app.stride.plans.adapter.rest.change.PlanChangeJson;
import app.stride.plans.adapter.rest.change.RevisionsJson;
import app.stride.plans.adapter.rest.change.WorkoutChangeRequest;
import app.stride.plans.adapter.rest.export.ExportedPlanJson;
import app.stride.plans.adapter.rest.export.MadeFromJson;
import app.stride.plans.adapter.rest.plan.CreatePlanRequest;
import app.stride.plans.adapter.rest.plan.OwnWorkoutRequest;
import app.stride.plans.adapter.rest.plan.PlanDetail;
import app.stride.plans.adapter.rest.plan.PlanPreview;
import app.stride.plans.adapter.rest.plan.PlanSummary;
import app.stride.plans.adapter.rest.workout.EditWorkoutRequest;
import app.stride.plans.adapter.rest.workout.MatchesJson;
import app.stride.plans.adapter.rest.workout.SegmentJson;
import app.stride.plans.adapter.rest.workout.TargetJson;
import app.stride.plans.adapter.rest.workout.WorkoutDone;
import app.stride.plans.adapter.rest.workout.WorkoutJson;
import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.OperationExamples;
import app.stride.rest.contract.Schemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Completes the API document by what annotations cannot say briefly: nulls, problems and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractDetails implements OASFilter {

    /** What the bodies of requests and answers are made of. The records within these are described as well. */
    private static final List<Class<?>> TYPES = List.of(
            PlanSummary.class,
            PlanDetail.class,
            PlanPreview.class,
            WorkoutJson.class,
            SegmentJson.class,
            TargetJson.class,
            WeekJson.class,
            CalendarJson.class,
            AuditJson.class,
            MatchesJson.class,
            WorkoutDone.class,
            FeedState.class,
            OpenedFeed.class,
            CreatePlanRequest.class,
            OwnWorkoutRequest.class,
            EditWorkoutRequest.class,
            ChangePlanRequest.class,
            WorkoutChangeRequest.class,
            PlanChangeJson.class,
            ChangeJson.class,
            RevisionsJson.class,
            ComparisonJson.class,
            AdaptPlanRequest.class,
            AdaptationJson.class,
            AdaptationsJson.class,
            ExportedPlanJson.class,
            MadeFromJson.class);

    /** What needs no token. */
    private static final Set<String> PUBLIC = Set.of("readFeed");

    /** What answers null where there is no active plan. */
    private static final Set<String> OR_NULL = Set.of("readCurrentPlan", "readWeek");

    private static final OperationExamples EXAMPLES = new OperationExamples(ContractDetails.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SchemaDetails.of(records()).complete(document.getComponents());
        OperationProblems.declare(document.getComponents());
        ApiOperation.of(document).forEach(ContractDetails::complete);
    }

    private static List<Class<? extends Record>> records() {
        List<Class<? extends Record>> records = new ArrayList<>();
        for (Class<?> type : TYPES) {
            Stream.concat(Stream.<Class<?>>of(type), Arrays.stream(type.getDeclaredClasses()))
                    .filter(Class::isRecord)
                    .forEach(record -> records.add(record.asSubclass(Record.class)));
        }
        return records;
    }

    private static void complete(ApiOperation call) {
        call.parameters().forEach(SchemaDetails::complete);
        if (OR_NULL.contains(call.id())) {
            call.operation()
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(answer -> answer.setSchema(Schemas.orNull(answer.getSchema())));
        }
        if (PUBLIC.contains(call.id())) {
            call.operation().setSecurity(new ArrayList<>());
        }
        if (call.method() == HttpMethod.GET) {
            EntityTagResponses.add(call);
        }
        OperationProblems.add(call);
        EXAMPLES.add(call);
    }
}
