package app.stride.plans.domain.periodization;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.AnyRequest;
import app.stride.plans.testkit.RequestsAtTheEdges;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Over the whole grid of requests: a plan is sound by a judge that shares nothing with the generator, or refused with reasons. The
 * seeds are fixed, so that a build never fails by chance; {@link PeriodizerThoroughTest} looks further.
 */
class PeriodizerPropertiesTest {

    @Property(tries = 7_000, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void everyPlanIsSoundOrRefusedWithReasons(@ForAll("requests") PlanningRequest request) {
        PlanningLaws.isSoundOrRefusedWithReasons(request);
    }

    @Property(tries = 4_000, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void everyPlanAtTheEdgesIsSoundOrRefusedWithReasons(@ForAll("requestsAtTheEdges") PlanningRequest request) {
        PlanningLaws.isSoundOrRefusedWithReasons(request);
    }

    @Property(tries = 3_000, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void aSensibleRequestHasAPlan(@ForAll("sensibleRequests") PlanningRequest request) {
        PlanningLaws.hasASoundPlan(request);
    }

    @Property(tries = 500, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void aBeginnerHasAPlanForAShortRace(@ForAll("beginners") PlanningRequest request) {
        PlanningLaws.hasASoundPlan(request);
    }

    @Property(tries = 150, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void everyBoundThatIsOfferedWorks(@ForAll("requests") PlanningRequest request) {
        PlanningLaws.isOfferedOnlyWhatWorks(request);
    }

    @Property(tries = 100, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void everyBoundThatIsOfferedAtTheEdgesWorks(@ForAll("requestsAtTheEdges") PlanningRequest request) {
        PlanningLaws.isOfferedOnlyWhatWorks(request);
    }

    @Property(tries = 100, seed = "20260420", generation = GenerationMode.RANDOMIZED)
    void theSameRequestGivesTheSamePlan(@ForAll("requests") PlanningRequest request) {
        PlanningOutcome once = new Periodizer().plan(request);
        PlanningOutcome again = new Periodizer().plan(request);

        assertThat(again).isEqualTo(once).hasToString(once.toString());
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
    Arbitrary<PlanningRequest> sensibleRequests() {
        return AnyRequest.sensible();
    }

    @Provide
    Arbitrary<PlanningRequest> beginners() {
        return AnyRequest.ofBeginners();
    }
}
