package app.stride.plans.domain.periodization;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.AnyRequest;
import app.stride.plans.testkit.RequestsAtTheEdges;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The laws of {@link PeriodizerPropertiesTest} over other requests at each run, as many as {@code jqwik.tries.default} says: for the
 * profile {@code thorough}, not for a build.
 */
@Tag("thorough")
class PeriodizerThoroughTest {

    @Property(generation = GenerationMode.RANDOMIZED)
    void everyPlanIsSoundOrRefusedWithReasons(@ForAll("requests") PlanningRequest request) {
        PlanningLaws.isSoundOrRefusedWithReasons(request);
    }

    @Property(generation = GenerationMode.RANDOMIZED)
    void everyPlanAtTheEdgesIsSoundOrRefusedWithReasons(@ForAll("requestsAtTheEdges") PlanningRequest request) {
        PlanningLaws.isSoundOrRefusedWithReasons(request);
    }

    @Property(generation = GenerationMode.RANDOMIZED)
    void aBeginnerHasAPlanForAShortRace(@ForAll("beginners") PlanningRequest request) {
        PlanningLaws.hasASoundPlan(request);
    }

    @Property(generation = GenerationMode.RANDOMIZED)
    void aSensibleRequestHasAPlan(@ForAll("sensibleRequests") PlanningRequest request) {
        PlanningLaws.hasASoundPlan(request);
    }

    @Provide
    Arbitrary<PlanningRequest> requests() {
        return AnyRequest.atAll();
    }

    @Provide
    Arbitrary<PlanningRequest> requestsAtTheEdges() {
        return RequestsAtTheEdges.all();
    }

    @Provide
    Arbitrary<PlanningRequest> beginners() {
        return AnyRequest.ofBeginners();
    }

    @Provide
    Arbitrary<PlanningRequest> sensibleRequests() {
        return AnyRequest.sensible();
    }
}
