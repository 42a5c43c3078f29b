package app.stride.plans.adapter.rest;

import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.OperationExamples;
import app.stride.rest.contract.Schemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Completes the API document by what annotations cannot say briefly: nulls, problems and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractDetails implements OASFilter {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            PlanSummary.class,
            PlanDetail.class,
            PlanPreview.class,
            WorkoutJson.class,
            WorkoutJson.MatchJson.class,
            WorkoutJson.ComplianceJson.class,
            WorkoutJson.SegmentComplianceJson.class,
            SegmentJson.StepJson.class,
            SegmentJson.RepeatJson.class,
            TargetJson.PaceJson.class,
            TargetJson.HeartRateJson.class,
            TargetJson.EffortJson.class,
            WeekJson.class,
            CalendarJson.class,
            CalendarJson.CalendarWeekJson.class,
            CalendarJson.DayJson.class,
            CalendarJson.ActualActivityJson.class,
            AuditJson.class,
            AuditJson.FindingJson.class,
            MatchesJson.class,
            MatchesJson.CandidateJson.class,
            MatchesJson.ComponentJson.class,
            WorkoutDone.class,
            FeedState.class,
            OpenedFeed.class,
            CreatePlanRequest.class,
            CreatePlanRequest.Absence.class,
            CreatePlanRequest.RecentRace.class,
            CreatePlanRequest.Race.class,
            OwnWorkoutRequest.class,
            OwnWorkoutRequest.SegmentRequest.class,
            OwnWorkoutRequest.TargetRequest.class,
            EditWorkoutRequest.class,
            ChangePlanRequest.class,
            WorkoutChangeRequest.class,
            PlanChangeJson.class,
            ChangeJson.class,
            ChangeJson.ContentJson.class,
            ChangeJson.FieldJson.class,
            RevisionsJson.class,
            RevisionsJson.RevisionJson.class,
            RevisionsJson.AdherencesJson.class,
            RevisionsJson.AdherenceJson.class,
            ComparisonJson.class,
            AdaptPlanRequest.class,
            AdaptationJson.class,
            AdaptationsJson.class,
            AdaptationsJson.HintJson.class);

    /** What needs no token. */
    private static final Set<String> PUBLIC = Set.of("readFeed");

    /** What answers null where there is no active plan. */
    private static final Set<String> OR_NULL = Set.of("readCurrentPlan", "readWeek");

    private static final OperationExamples EXAMPLES = new OperationExamples(ContractDetails.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SchemaDetails.of(RECORDS).complete(document.getComponents());
        OperationProblems.declare(document.getComponents());
        ApiOperation.of(document).forEach(ContractDetails::complete);
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
