package app.stride.local.demo;

import app.stride.local.simulation.FitFile;
import app.stride.local.simulation.FollowedWorkout;
import app.stride.local.simulation.Place;
import app.stride.local.simulation.Recording;
import app.stride.local.simulation.Runner;
import app.stride.local.simulation.Session;
import app.stride.local.simulation.Simulation;
import app.stride.running.Distance;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the runner does with the product, in the order in which it is told. */
final class Story {
    private static final int WEEKS_TO_RACE = 13;
    private static final LocalTime MORNING = LocalTime.of(6, 45);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 100;

    private final Gateway gateway;
    private final Place place;
    private final Runner runner;
    private final LocalDate today;
    private final Screen screen;

    Story(Gateway gateway, Place place, Runner runner, LocalDate today, Screen screen) {
        this.gateway = gateway;
        this.place = place;
        this.runner = runner;
        this.today = today;
        this.screen = screen;
    }

    void tellWhoSheIs() throws InterruptedException {
        gateway.put(
                "/v1/athletes/me",
                Map.of(
                        "display_name", "Demo Runner",
                        "timezone", place.zone().getId(),
                        "preferred_units", "metric",
                        "max_hr", runner.maxHeartRate(),
                        "resting_hr", runner.restingHeartRate()));
    }

    void bringRuns(List<History.Run> runs) throws InterruptedException {
        screen.chapter("1  Four months of runs, from the watch: " + runs.size() + " FIT files are uploaded");
        long start = System.nanoTime();
        new Uploads(gateway).all(runs);
        double kilometres =
                runs.stream().mapToDouble(run -> run.recording().metres()).sum() / 1000;
        screen.line("%d runs, %.0f km, in %.1f s", runs.size(), kilometres, seconds(start));
        JsonNode fitness = gateway.get("/v1/athletes/me/fitness");
        JsonNode source = fitness.path("vdot_source");
        screen.highlight(
                "fitness index %.1f, from %.1f km in %s on %s",
                fitness.path("vdot").asDouble(),
                source.path("distance_m").asDouble() / 1000,
                clock(source.path("elapsed_s").asLong()),
                source.path("date").asText());
        screen.line(
                "%.1f km a week lately, the longest run %.1f km; fitness (CTL) %.0f, fatigue (ATL) %.0f, form %+.0f",
                fitness.path("weekly_volume_km").asDouble(),
                fitness.path("longest_run_km_30d").asDouble(),
                fitness.path("ctl").asDouble(),
                fitness.path("atl").asDouble(),
                fitness.path("tsb").asDouble());
    }

    void setGoal() throws InterruptedException {
        Map<String, Object> order = order();
        awaitFitnessInPlans(order);
        JsonNode created = gateway.post("/v1/training-plans", order);
        JsonNode plan = gateway.get("/v1/training-plans/" + created.path("id").asText());
        screen.chapter("2  A goal: " + plan.path("goal_race_name").asText() + " on "
                + Days.withWeekday(plan.path("goal_race_date").asText()) + " in "
                + clock(plan.path("goal_time_seconds").asLong()) + ". The plan:");
        new PlanOutline(plan).show(screen);
    }

    /** Half a marathon on a Sunday in three months; today is a running day, so that there is something to see. */
    private Map<String, Object> order() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long predicted = runner.fitness().raceTime(Distance.HALF_MARATHON).toSeconds();
        List<String> restDays = Stream.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.WEDNESDAY)
                .filter(day -> day != today.getDayOfWeek())
                .limit(2)
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("goal_race_name", "Spring Half Marathon");
        order.put("goal_race_date", monday.plusWeeks(WEEKS_TO_RACE).plusDays(6).toString());
        order.put("goal_race_distance_m", Distance.HALF_MARATHON.metres());
        order.put("goal_time_seconds", predicted / 60 * 60);
        order.put("plan_start_date", monday.toString());
        order.put("days_per_week", 5);
        order.put("rest_days", restDays);
        order.put("long_run_day", "sunday");
        return order;
    }

    /** The fitness comes to plans-service by an event; a person would not be quicker than that, but this program is. */
    private void awaitFitnessInPlans(Map<String, Object> order) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode plan = gateway.post("/v1/training-plans/preview", order).path("plan");
        while (!plan.hasNonNull("baseline_vdot") && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
            plan = gateway.post("/v1/training-plans/preview", order).path("plan");
        }
    }

    /** The plan begins on Monday: what it held until yesterday she has run as planned. */
    void followThePlanSoFar(long seed) throws InterruptedException {
        List<History.Run> runs = new ArrayList<>();
        for (JsonNode planned : gateway.get("/v1/training-plans/current/week").path("workouts")) {
            LocalDate date = LocalDate.parse(planned.path("scheduled_date").asText());
            if (date.isBefore(today) && !isRest(planned)) {
                Session session = new FollowedWorkout(runner).following(planned);
                Instant start = date.atTime(MORNING).atZone(place.zone()).toInstant();
                runs.add(new History.Run(
                        date, session, Simulation.of(session, runner, place, start, seed + date.toEpochDay())));
            }
        }
        new Uploads(gateway).all(runs);
    }

    void runToday(long seed, Instant now) throws InterruptedException {
        JsonNode planned = todaysWorkout();
        Session session = new FollowedWorkout(runner).following(planned);
        Recording rehearsal = Simulation.of(session, runner, place, now, seed);
        Instant start = now.minusSeconds(rehearsal.elapsedSeconds() + 600L);
        Recording recording = Simulation.of(session, runner, place, start, seed);
        screen.chapter("3  Today: " + planned.path("title").asText() + ". She runs it and uploads the file");
        screen.prose(planned.path("description").asText());
        screen.line("ran %.1f km in %s", recording.metres() / 1000, clock(recording.timerSeconds()));
        gateway.upload("today.fit", FitFile.of(recording));
        awaitCompletion();
    }

    private void awaitCompletion() throws InterruptedException {
        long start = System.nanoTime();
        boolean completed = false;
        while (!completed && System.nanoTime() - start < PATIENCE.toNanos()) {
            completed = todaysWorkout().path("completed").asBoolean();
            if (!completed) {
                Thread.sleep(POLL_MILLIS / 4);
            }
        }
        if (completed) {
            screen.highlight("✓ the planned workout completed itself, %.1f s after the upload", seconds(start));
        } else {
            screen.line("the planned workout is not completed after %d s", PATIENCE.toSeconds());
        }
    }

    private JsonNode todaysWorkout() throws InterruptedException {
        for (JsonNode workout : gateway.get("/v1/training-plans/current/week").path("workouts")) {
            if (workout.path("scheduled_date").asText().equals(today.toString()) && !isRest(workout)) {
                return workout;
            }
        }
        throw new IllegalStateException("nothing is planned for " + today);
    }

    private static boolean isRest(JsonNode workout) {
        return workout.path("workout_type").asText().equals("rest");
    }

    void showWeek() throws InterruptedException {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        screen.chapter("4  This week, planned and run");
        new WeekTable(gateway.get(
                        "/v1/training-plans/calendar?start_date=" + monday + "&end_date=" + monday.plusDays(6)))
                .show(screen);
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    static String clock(long seconds) {
        return seconds < 3600
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
