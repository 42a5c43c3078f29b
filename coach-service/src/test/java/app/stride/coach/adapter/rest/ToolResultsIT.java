package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import app.stride.coach.testkit.UpstreamJson;
import app.stride.embedded.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What tools tell the model of the athlete. */
@QuarkusTest
class ToolResultsIT extends AskedCoach {

    @Test
    void thePlanIsToldByItsPhasesAndWeeks() {
        model.inTurn(wanting("get_plan_overview", "{}"), saying("Week 4 has 2 runs and 19 km; the taper follows."));
        ask("What does my plan look like?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("Phase base: week 4 to 4, from Monday", "[plan.phase.base]", "Phase taper: week 5 to 5")
                .containsPattern(
                        "Week 4, from Monday[^:]*: 19.0 km in 2 runs, longest 9.5 km; hard: tempo session \\[plan.overview.4]")
                .containsPattern("Week 5, from [^:]*: 9.5 km in 1 run; hard: race \\[plan.overview.5]");
    }

    @Test
    void howFarFitnessHasRisenIsWorkedOutForTheModel() {
        fitnessOfTheLastWeek();
        model.inTurn(wanting("get_fitness_trend", "{}"), saying("Your form has fallen by 10.5 points in a week."));
        ask("Am I getting fresher?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains(
                        "CTL 38.1, ATL 33.4, form 4.7; since then CTL risen by 3.4 points, form fallen by 10.5 points [");
    }

    @Test
    void aDayIsLookedUpWithItsLapsByTheAthletesOwnToken() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        model.inTurn(
                wanting("get_activity", "{\"date\":\"" + yesterday + "\",\"athlete_id\":\"somebody\"}"),
                saying("You ran 10.2 km."));
        ask("How was yesterday?").body("unverified", empty());
        assertThat(upstreams.activity().seen())
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token(athlete)))
                .noneSatisfy(seen -> assertThat(seen.uri().toString()).contains("somebody"));
    }

    @Test
    void aPeriodOfMoreThanAPageIsSummedUpWhole() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        upstreams.activity().answer("/v1/activities", (exchange, end) -> {
            boolean first = exchange.getRequestURI().getQuery().contains("offset=0");
            String run = UpstreamJson.activity(today, "Run", 10_000, 3000, null);
            String page = String.join(",", Collections.nCopies(first ? 100 : 7, run));
            ScriptedServer.send(exchange, 200, "application/json", "[" + page + "]");
        });
        model.inTurn(
                wanting(
                        "list_activities",
                        "{\"start_date\":\"" + today.minusDays(300) + "\",\"end_date\":\"" + today + "\"}"),
                saying("You ran 107 times, 1070 km in all."));
        ask("How much this year?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("In sum 107 activities, of them 107 runs over 1070.0 km");
    }

    @Test
    void whatAProviderKeepsFromModelsIsNotToldByTools() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        upstreams
                .activity()
                .json(
                        "/v1/activities",
                        "["
                                + UpstreamJson.activity(today, "Synced", 17_300, 5000, null)
                                        .replace("\"upload\"", "\"Strava\"")
                                + ","
                                + UpstreamJson.activity(today, "Exported", 8_100, 2500, null)
                                        .replace("\"upload\"", "\"strava\",\"has_streams\":true")
                                + "]");
        String period = "{\"start_date\":\"" + today + "\",\"end_date\":\"" + today + "\"}";
        model.inTurn(
                wanting("list_activities", period, "get_activity", "{\"date\":\"" + today + "\"}"), saying("Done."));
        ask("What did I do?");
        assertThat(model.lastShown().toString())
                .contains(
                        "Exported",
                        "Some activities are left out because their provider doesn't allow language models to see them")
                .doesNotContain("Synced", "17.3");
    }
}
