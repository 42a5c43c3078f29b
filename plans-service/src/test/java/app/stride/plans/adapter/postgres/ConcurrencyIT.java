package app.stride.plans.adapter.postgres;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once are as one after another. */
@ServiceTest
class ConcurrencyIT {

    /** The pool has 20. */
    private static final int MORE_THAN_CONNECTIONS = 30;

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void ofManyPlansMadeAtOnceOneIsActive() throws Exception {
        List<Response> answers = atOnce(12, () -> create(halfMarathon(today), null));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        athlete.gets("?status=active").body("", hasSize(1));
        athlete.gets("?status=cancelled").body("", hasSize(11));
    }

    @Test
    void theSameKeySentAHundredTimesAtOnceMakesOnePlan() throws Exception {
        List<Response> answers = atOnce(100, () -> create(halfMarathon(today), "the-key"));

        assertThat(answers.stream()
                        .map(answer ->
                                answer.statusCode() + " " + answer.path("id") + " " + answer.getHeader("Location"))
                        .collect(Collectors.toSet()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("201 ");
        athlete.gets("").body("", hasSize(1));
    }

    @Test
    void ofTwoRequestsThatShareAKeyAtOnceOneIsMadeAndTheOtherRefused() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<Response> answers = atOnce(
                40,
                () -> create(
                        with(halfMarathon(today), "goal_race_name", turn.getAndIncrement() % 2 == 0 ? "One" : "Other"),
                        "contested"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 422);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(Response::asString))
                .hasSize(20)
                .containsOnly(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .asString());
        athlete.gets("").body("", hasSize(1));
    }

    @Test
    void whateverIsDoneAtOnceThereIsOneActivePlanAndNothingFails() throws Exception {
        List<String> drafts = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            drafts.add(athlete.hasPlan(with(halfMarathon(today), "status", "draft")));
        }
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers = atOnce(30, () -> {
            int mine = turn.getAndIncrement();
            String draft = "/v1/training-plans/" + drafts.get(mine % 3);
            return switch (mine % 5) {
                case 0 -> create(halfMarathon(today), null);
                case 1, 2 -> athlete.asks().post(draft + "/activate");
                case 3 -> athlete.asks().post(draft + "/cancel");
                default -> athlete.asks().get("/v1/training-plans/calendar");
            };
        });

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409);
        assertThat(athlete.gets("?status=active").extract().jsonPath().getList(""))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofManyDraftsTakenUpAtOnceOneIsActive() throws Exception {
        List<String> drafts = IntStream.range(0, 6)
                .mapToObj(i -> athlete.hasPlan(with(halfMarathon(today), "status", "draft")))
                .toList();
        java.util.Iterator<String> next = List.copyOf(drafts).iterator();

        List<Response> answers = atOnce(6, () -> {
            String draft;
            synchronized (next) {
                draft = next.next();
            }
            return athlete.asks().post("/v1/training-plans/" + draft + "/activate");
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        athlete.gets("?status=active").body("", hasSize(1));
        athlete.gets("?status=cancelled").body("", hasSize(5));
    }

    @Test
    void whoAsksForMuchAtOnceTakesNobodyElsesConnection() throws Exception {
        athlete.hasPlan(halfMarathon(today));
        Athlete other = Athlete.somebody();
        ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_CONNECTIONS + 1);
        try (Connection holding = Database.open()) {
            holding.setAutoCommit(false);
            Database.run(holding, "update athlete set turn = turn where athlete_id = ?", athlete.id());
            List<Future<Response>> many = IntStream.range(0, MORE_THAN_CONNECTIONS)
                    .mapToObj(i -> threads.submit(() -> create(halfMarathon(today), null)))
                    .toList();
            await().until(() -> Database.waiting("insert into athlete as a") > 0);

            Future<String> others = threads.submit(() -> other.hasPlan(halfMarathon(today)));

            assertThat(others.get(40, TimeUnit.SECONDS)).isNotNull();
            assertThat(Database.waiting("insert into athlete as a")).isEqualTo(1);
            holding.rollback();
            for (Future<Response> answer : many) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aKeyAnswersTheFirstResultAgainAndIsNotForAnotherRequest() {
        Response first = create(halfMarathon(today), "a-key");

        Response again = create(halfMarathon(today), "a-key");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        create(with(halfMarathon(today), "goal_race_name", "Another race"), "a-key")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        assertThat(create(halfMarathon(today), "b-key").<String>path("id")).isNotEqualTo(first.path("id"));
        athlete.gets("").body("", hasSize(2));
    }

    @Test
    void aKeyIsTheAthletesOwn() {
        create(halfMarathon(today), "shared-key");
        Athlete other = Athlete.somebody();

        other.asks()
                .header("Idempotency-Key", "shared-key")
                .contentType("application/json")
                .body(halfMarathon(today.plusDays(1)))
                .post("/v1/training-plans")
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyOfARefusedRequestMayBeUsedAgain() {
        create(with(halfMarathon(today), "goal_race_distance_m", 200_000), "retry")
                .then()
                .statusCode(422);

        create(halfMarathon(today), "retry").then().statusCode(201).body("status", equalTo("active"));
    }

    private Response create(Map<String, Object> plan, String key) {
        var request = athlete.asks().contentType("application/json").body(plan);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/training-plans");
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> answer :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
