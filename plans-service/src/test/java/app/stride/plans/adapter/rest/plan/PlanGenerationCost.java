package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.SamplePlan;
import app.stride.rest.JsonDialect;
import app.stride.running.Distance;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Prints the CPU time of a marathon plan of 16 weeks, rules and all, beside that of writing it as JSON. */
public final class PlanGenerationCost {

    private static final int WARM_UP = 12_000;
    private static final int ROUNDS = 9;
    private static final int CALLS = 1_000;
    private static final PlanningRequest REQUEST = aRequest()
            .over(Distance.MARATHON)
            .from("2026-01-05")
            .runningAWeek(50)
            .longestLately(18)
            .build();

    private PlanGenerationCost() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonDialect().customize(json);
        PlanDetail detail = PlanDetail.of(plan(), Instant.parse("2026-01-05T08:00:00Z"));
        double writing = milliseconds(() -> json(json, detail));
        double planning = milliseconds(() -> new Periodizer().plan(REQUEST));
        System.out.printf("plan %.3f ms, its JSON %.3f ms, ratio %.2f%n", planning, writing, planning / writing);
    }

    private static byte[] json(ObjectMapper mapper, PlanDetail detail) throws JsonProcessingException {
        return mapper.writeValueAsBytes(detail);
    }

    private static FullPlan plan() {
        PlanningOutcome.Sound sound = (PlanningOutcome.Sound) new Periodizer().plan(REQUEST);
        List<Workout> workouts = sound.program().workouts().stream()
                .map(workout -> Workout.planned(new WorkoutId(new UUID(1, 1)), workout))
                .toList();
        return new FullPlan(SamplePlan.of("2026-01-05", "2026-04-26").plan(), workouts);
    }

    /** CPU time of one warm call: the median of the rounds. */
    private static double milliseconds(Callable<?> work) throws Exception {
        perCall(work, WARM_UP);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = perCall(work, CALLS);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double perCall(Callable<?> work, int calls) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int call = 0; call < calls; call++) {
            work.call();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / calls;
    }
}
