package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.stride.coach.testkit.UpstreamJson;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * Numbers of an answer are known from the context, from tools and from answers just before; others go back to the
 * model once.
 */
@QuarkusTest
class CheckedNumbersIT extends AskedCoach {

    @Test
    void anInventedNumberIsAskedForOnceMore() {
        model.inTurn(saying("You ran 12 km yesterday."), saying("You ran 10.2 km yesterday."));
        ask("How far did I run?")
                .body("response", equalTo("You ran 10.2 km yesterday."))
                .body("corrected", equalTo(true))
                .body("unverified", empty())
                .body("citations[0].text", equalTo("10.2 km"))
                .body("citations[0].facts", hasItem("recent.1.distance"));
        assertThat(model.timesAsked()).isEqualTo(2);
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("“12 km” in: You ran 12 km yesterday.");
    }

    @Test
    void anInventedNumberThatStaysIsMarked() {
        model.inTurn(saying("You ran 12 km yesterday."));
        ask("How far did I run?")
                .body("response", equalTo("You ran 12 km yesterday."))
                .body("corrected", equalTo(false))
                .body("unverified.text", contains("12 km"))
                .body("unverified.sentence", contains("You ran 12 km yesterday."));
        assertThat(model.timesAsked()).isEqualTo(2);
    }

    @Test
    void whoIsToldThatANumberIsUnknownMayLookItUp() {
        model.inTurn(
                saying("For 1:39:00 you need 4:39/km."),
                wanting("what_if_pace", "{\"distance_km\":21.0975,\"time\":\"1:39:00\"}"),
                saying("For 1:39:00 you need 4:42/km."));
        ask("What pace do I need for a half marathon in 1:39:00?")
                .body("response", equalTo("For 1:39:00 you need 4:42/km."))
                .body("corrected", equalTo(true))
                .body("unverified", empty());
        assertThat(model.timesAsked()).isEqualTo(3);
    }

    @Test
    void whatIsAskedCountsFromTheAthletesDayAlsoWhereOnlyThePlanTellsIt() {
        upstreams.activity().status("/v1/athletes/me", 503);
        LocalDate tomorrowByUtc = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        upstreams.plans().json("/v1/training-plans/current", UpstreamJson.plan(tomorrowByUtc));
        model.says("Your next race is in 37 days.");
        ask("I race in 37 days, too. When is my next race?").body("unverified", empty());
    }

    @Test
    void whatAToolToldJustBeforeMayBeToldAgain() {
        fitnessOfTheLastWeek();
        model.inTurn(
                wanting("get_fitness_trend", "{}"),
                saying("Your form has fallen by 10.5 points. In general a long run of 77 km is too much for that."),
                saying("As I said, your form has fallen by 10.5 points."),
                saying("You ran 77 km."));
        String thread = ask("Am I getting fresher?")
                .body("unverified", empty())
                .extract()
                .path("thread_id");
        askIn(thread, "Again?")
                .body("unverified", empty())
                .body("citations[0].text", equalTo("form has fallen by 10.5"));
        askIn(thread, "And my long run?").body("unverified.text", contains("77 km"));
    }

    @Test
    void whatTheModelHadWorkedOutIsNoFactOfLaterAnswers() {
        model.inTurn(
                wanting("what_if_pace", "{\"distance_km\":10,\"time\":\"30:10\"}"),
                saying("You would need 3:01/km."),
                saying("You ran at 3:01/km."));
        String thread = ask("What could I dream of?")
                .body("unverified", empty())
                .extract()
                .path("thread_id");
        askIn(thread, "And my last run?").body("unverified.text", contains("3:01/km"));
    }
}
