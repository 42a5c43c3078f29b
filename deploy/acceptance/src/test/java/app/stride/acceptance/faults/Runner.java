package app.stride.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * An athlete with a run planned for each day, who records, corrects and deletes runs, decides about workouts to come and moves house, and
 * remembers what was acknowledged.
 */
final class Runner {
    private static final int DAYS_BACK = 40;
    private static final int DAYS_AHEAD = 60;
    private static final double PLANNED_KM = 8;
    /** In each of these zones a run before breakfast in UTC is of the same date. */
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York");

    /** What was last acknowledged about a run of a date. */
    record Run(String id, double metres, String sport) {
        boolean isRunning() {
            return sport.equals("run");
        }
    }

    private final String name;
    private final Client client;
    private final Random random;
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_BACK);
    private final Map<LocalDate, Run> runs = new TreeMap<>();
    private final List<String> deleted = new ArrayList<>();
    private final Upcoming upcoming;
    /** Counted by the runner's own thread, read by those who wait for it. */
    private final AtomicInteger acknowledged = new AtomicInteger();

    private String plan = "";

    Runner(String name, Client client, long seed) {
        this.name = name;
        this.client = client;
        this.random = new Random(seed);
        this.upcoming = new Upcoming(client, random, start.plusDays(DAYS_BACK + 3));
    }

    /** Makes a plan of a run on each of many days, most of them over already. */
    void begin() {
        move();
        List<Map<String, Object>> workouts = new ArrayList<>(IntStream.range(0, DAYS_BACK)
                .mapToObj(day -> Map.<String, Object>of(
                        "scheduled_date",
                        start.plusDays(day).toString(),
                        "workout_type",
                        "easy",
                        "target_distance_km",
                        PLANNED_KM))
                .toList());
        workouts.addAll(upcoming.planned());
        LocalDate race = start.plusDays(DAYS_BACK + DAYS_AHEAD);
        workouts.add(Map.of("scheduled_date", race.toString(), "workout_type", "race"));
        Map<String, Object> order = new HashMap<>(Map.of(
                "goal_race_name",
                "Race of " + name,
                "goal_race_date",
                race.toString(),
                "goal_race_distance_m",
                10_000,
                "plan_start_date",
                start.toString(),
                "generation_method",
                "custom",
                "workouts",
                workouts));
        plan = client.post("/v1/training-plans", order)
                .expect(201)
                .body()
                .path("id")
                .asText();
        upcoming.areOf(plan);
    }

    /** Does one thing, and returns when it is acknowledged. */
    void act() {
        switch (random.nextInt(12)) {
            case 0 -> upcoming.decide();
            case 1 -> move();
            default -> run();
        }
        acknowledged.incrementAndGet();
    }

    private void move() {
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        Map<String, Object> profile =
                Map.of("display_name", name, "timezone", zone, "max_hr", 180 + random.nextInt(10), "resting_hr", 50);
        client.send("PUT", "/v1/athletes/me", profile).expect(200);
    }

    /** Records, corrects or deletes a run, until it is acknowledged. */
    void run() {
        LocalDate date = start.plusDays(random.nextInt(DAYS_BACK));
        Run known = runs.get(date);
        if (known == null) {
            record(date);
        } else if (random.nextInt(4) == 0) {
            delete(date, known);
        } else {
            correct(date, known);
        }
    }

    private void record(LocalDate date) {
        // No two runs of an athlete are the same to the second: a run that was deleted comes back as another one.
        String at = date.atTime(6, random.nextInt(60), random.nextInt(60))
                .atOffset(ZoneOffset.UTC)
                .toString();
        double metres = 7_700 + random.nextInt(600);
        JsonNode run = client.post(
                        "/v1/activities",
                        Map.of(
                                "name", name,
                                "start_time", at,
                                "sport", "run",
                                "distance_m", metres,
                                "duration_s", metres * 0.36))
                .expect(201, 200)
                .body();
        runs.put(date, new Run(run.path("id").asText(), metres, "run"));
    }

    private void correct(LocalDate date, Run known) {
        String sport = known.isRunning() ? "ride" : "run";
        client.send("PATCH", "/v1/activities/" + known.id(), Map.of("sport", sport))
                .expect(200);
        runs.put(date, new Run(known.id(), known.metres(), sport));
    }

    private void delete(LocalDate date, Run known) {
        // Gone is gone, whether this request did it or one before it whose answer was lost.
        client.send("DELETE", "/v1/activities/" + known.id(), null).expect(204, 200, 404);
        runs.remove(date);
        deleted.add(known.id());
    }

    String name() {
        return name;
    }

    String plan() {
        return plan;
    }

    Client client() {
        return client;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Map<LocalDate, Run> runs() {
        return Map.copyOf(runs);
    }

    List<String> deleted() {
        return List.copyOf(deleted);
    }
}
