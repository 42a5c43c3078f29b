package app.stride.coach.testkit;

import app.stride.embedded.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;

/** plans-service and activity-service as they answer for an athlete in the middle of a plan. */
public final class Upstreams implements AutoCloseable {

    private final ScriptedServer plans;
    private final ScriptedServer activity;

    private Upstreams(ScriptedServer plans, ScriptedServer activity) {
        this.plans = plans;
        this.activity = activity;
    }

    /** Both services, where the application expects them. */
    public static Upstreams at(String plansAddress, String activityAddress) {
        Upstreams upstreams = new Upstreams(ScriptedServer.at(plansAddress), ScriptedServer.at(activityAddress));
        upstreams.tellOfAnAthlete();
        return upstreams;
    }

    /** From now on the display name is the subject of the token that is shown. */
    public void callAthletesByTheirSubject() {
        activity.answer("/v1/athletes/me", (exchange, end) -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            String subject = claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
            ScriptedServer.send(exchange, 200, "application/json", "{\"display_name\":\"" + subject + "\"}");
        });
    }

    /** plans-service finds a move of a run of its calendar sound, with a warning. */
    public void allowMoving(LocalDate from, LocalDate to) {
        String content =
                "{\"scheduled_date\":\"%s\",\"workout_type\":\"easy\",\"title\":\"Easy start\",\"target_distance_km\":9.5}";
        plans.json(
                "/v1/training-plans/0198f000-0000-7000-8000-000000000001/changes",
                "{\"revision\":3,\"stored\":false,\"reason\":\"x\",\"changes\":[{\"workout_id\":\"0198f000-0000-7000-8000-000000000002\","
                        + "\"kind\":\"moved\",\"before\":" + content.formatted(from) + ",\"after\":"
                        + content.formatted(to)
                        + "}],\"findings\":[{\"rule\":\"hard_days\",\"passed\":false,\"severity\":\"warning\",\"message\":\"Two hard days follow each other.\"}]}");
    }

    public ScriptedServer plans() {
        return plans;
    }

    public ScriptedServer activity() {
        return activity;
    }

    @Override
    public void close() {
        plans.close();
        activity.close();
    }

    private void tellOfAnAthlete() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        plans.json("/v1/training-plans", "[]");
        plans.json("/v1/training-plans/current", UpstreamJson.plan(today));
        plans.json("/v1/training-plans/0198f000-0000-7000-8000-000000000001", UpstreamJson.planDetail(today));
        plans.json("/v1/training-plans/current/week", UpstreamJson.week(today));
        plans.json("/v1/training-plans/calendar", UpstreamJson.calendar(today));
        activity.json("/v1/athletes/me", UpstreamJson.profile("UTC"));
        activity.json("/v1/athletes/me/fitness", UpstreamJson.fitness(today));
        activity.json("/v1/activities", UpstreamJson.activities(today));
        activity.json("/v1/activities/summary", UpstreamJson.summary(today));
        activity.json("/v1/athletes/me/race-predictions", "[]");
        activity.json("/v1/daily-checkins", UpstreamJson.checkIns(today));
        activity.json("/v1/athletes/me/personal-bests", UpstreamJson.personalBests(today));
    }
}
