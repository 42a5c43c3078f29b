package app.stride.acceptance;

import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.ProcessorTime;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a call costs each part in processor time, which other work on the machine changes little: to size by.
 * By hand and alone, {@code -Dtest=CostIT -Dstride.cost=true}; the table is in {@code target/cost.md}.
 */
@Order(7)
@EnabledIfSystemProperty(
        named = "stride.cost",
        matches = "true",
        disabledReason = "a measurement, by hand: -Dstride.cost=true")
class CostIT {
    private static final int ROUNDS = Integer.getInteger("stride.cost.rounds", 200);
    private static final int WARM_UP = 2;
    /** A multiple of the rounds, and longer ago than the runs that the athlete brings. */
    private static final int OLDER_THAN_ALL = ROUNDS;
    /** One athlete asks the coach more often here than anybody may in a minute or a day. */
    private static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "STRIDE_GATEWAY_LIMITS_ENABLED", "false", "STRIDE_COACH_BUDGET_ATHLETE", String.valueOf(Integer.MAX_VALUE));

    private static Stride stride;

    private final List<String> table = new ArrayList<>(List.of(ProcessorTime.header()));

    @BeforeAll
    static void startTheProduct() {
        Stride.running().stop(); // what another class has started has limits
        stride = Stride.running(WITHOUT_LIMITS);
    }

    @Test
    void whatEachCallCosts() throws IOException {
        Athlete athlete = Athlete.arrivesAt(stride);
        Recordings recordings = new Recordings(athlete);
        recordings.bringFourWeeks();
        athlete.setGoal();
        String today = athlete.today().toString();
        String month = "/v1/training-plans/calendar?start_date="
                + athlete.today().minusDays(14) + "&end_date=" + athlete.today().plusDays(14);

        measure("the week", () -> athlete.json("/v1/training-plans/current/week"));
        measure("four weeks of the calendar", () -> athlete.json(month));
        measure("the list of runs", () -> athlete.json("/v1/activities"));
        measure("the fitness trend", () -> athlete.json("/v1/athletes/me/fitness"));
        measure("the coach's context", () -> athlete.json("/v1/coach/context"));
        measure("a question to the coach, the model aside", () -> athlete.ask("How does my week look? " + today));
        measure("the upload of a 10 km run (FIT), taken in by plans-service", upload(athlete, recordings));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "cost.md"), table);
    }

    /** Each run is of another day, so that none is one that is there already; the last one of all is seen in the calendar. */
    private static Runnable upload(Athlete athlete, Recordings recordings) {
        AtomicInteger daysAgo = new AtomicInteger(OLDER_THAN_ALL);
        return () -> {
            int days = daysAgo.incrementAndGet();
            Athlete.body(athlete.upload("run.fit", recordings.raceAsFit(days)));
            if (days % ROUNDS == 0) {
                String day = athlete.today().minusDays(days).toString();
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> athlete.day(day).at("/actual_activities/0").isObject());
            }
        };
    }

    private void measure(String what, Runnable call) {
        for (int i = 0; i < ROUNDS * WARM_UP; i++) {
            call.run();
        }
        ProcessorTime before = ProcessorTime.of(stride);
        for (int i = 0; i < ROUNDS; i++) {
            call.run();
        }
        table.add(ProcessorTime.of(stride).since(before).row(what, ROUNDS));
    }
}
