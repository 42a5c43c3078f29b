package app.stride.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Athlete.Shorter;
import app.stride.acceptance.testkit.Browser.Screen;
import app.stride.acceptance.testkit.Pages;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.ScriptedModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A runner's way through the pages in a real browser, against the running product: from signing in to being erased. */
@Order(2)
class PagesIT extends InABrowser {
    private static final int WEEKS_OF_HISTORY = 30;

    @Test
    void aRunnersWayFromSigningInToBeingErased() {
        Athlete athlete = Athlete.strangerAt(stride);
        Pages pages = new Pages(browser, Screen.DESKTOP, stride.gateway());

        pages.signIn(athlete.name());
        theyIntroduceThemselves(pages, athlete);
        theyBringTheirRuns(pages, athlete);
        theyMakeAPlan(pages, athlete);
        todaysRunCompletesTodaysWorkout(pages, athlete);
        theCoachAnswers(pages);
        theyAcceptWhatTheCoachProposes(pages, athlete);
        theyMoveAWorkout(pages, athlete);
        theyDragAWorkout(pages, athlete);
        theyAreErased(pages);
    }

    private static void theyIntroduceThemselves(Pages pages, Athlete athlete) {
        assertThat(pages.text("Welcome to Stride")).isVisible(SOON);
        pages.isFitForEverybody();
        pages.picture("welcome");
        pages.field("Name").fill("Maria");
        pages.field("Time zone").selectOption(athlete.place().zone().getId());
        pages.field("Maximum heart rate").fill(String.valueOf(athlete.runner().maxHeartRate()));
        pages.field("Resting heart rate").fill(String.valueOf(athlete.runner().restingHeartRate()));
        pages.button("Next").click();
    }

    private static void theyBringTheirRuns(Pages pages, Athlete athlete) {
        Recordings recordings = new Recordings(athlete);
        List<FilePayload> files = new ArrayList<>(List.of(file("race.fit", recordings.raceAsFit(9))));
        for (int week = 0; week < 4; week++) {
            files.add(file("long-" + week + ".tcx", recordings.easyRunAsTcx(3 + 7 * week, 13)));
            files.add(file("easy-" + week + ".gpx", recordings.easyRunAsGpx(5 + 7 * week, 8)));
        }
        choose(pages, files);
        assertThat(pages.text("easy-3.gpx: 1 activity added.")).isVisible(SOON);
        theyBringAWholeHistory(pages, recordings);
        pages.button("Next").click();
    }

    private static void theyBringAWholeHistory(Pages pages, Recordings recordings) {
        choose(pages, List.of(file("history.zip", recordings.historyAsZip(WEEKS_OF_HISTORY))));
        assertThat(pages.text("history.zip: " + WEEKS_OF_HISTORY + " activities added."))
                .isVisible(SOON);
        assertThat(pages.streams()).anyMatch(path -> path.startsWith("/v1/activities/imports/"));
        pages.text("What couldn't be read, and why").click();
        assertThat(pages.text("activities/broken.gpx")).isVisible();
        pages.isFitForEverybody();
        pages.picture("history");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void choose(Pages pages, List<FilePayload> files) {
        pages.window().locator("input[type=file]").setInputFiles(files.toArray(FilePayload[]::new));
    }

    private static void theyMakeAPlan(Pages pages, Athlete athlete) {
        pages.link("Create a plan").click();
        pages.field("Race name").fill("City Half");
        assertThat(pages.text("rules of good training are met")).isVisible(SOON);
        pages.isFitForEverybody();
        pages.picture("wizard");
        pages.button("Next").click();
        pages.check(AriaRole.RADIO, "5");
        athlete.restDays().forEach(day -> pages.check(AriaRole.CHECKBOX, capitalised(day)));
        pages.button("Next").click();
        pages.button("Create this plan").click();
        assertThat(pages.text("Your plan is ready.")).isVisible(SOON);
    }

    private static void todaysRunCompletesTodaysWorkout(Pages pages, Athlete athlete) {
        JsonNode planned = athlete.todaysWorkout();
        byte[] run = new Recordings(athlete).following(planned);
        pages.open("/runs");
        choose(pages, List.of(file("today.fit", run)));
        assertThat(pages.text("today.fit: 1 activity added.")).isVisible(SOON);

        // the page itself asks again only when it is looked at again
        Locator fulfilled = pages.text("Matched run");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            pages.open("/calendar?day=" + athlete.today());
            return fulfilled.isVisible();
        });
        pages.isFitForEverybody();
        pages.picture("day-done");
    }

    private static void theCoachAnswers(Pages pages) {
        pages.open("/coach");
        pages.field("Ask your coach").fill("How does my week look?");
        pages.button("Send").click();
        assertThat(pages.text(ScriptedModel.ANSWER)).isVisible(SOON);
        pages.isFitForEverybody();
        pages.picture("coach-answers");
    }

    private static void theyAcceptWhatTheCoachProposes(Pages pages, Athlete athlete) {
        Shorter shorter = athlete.possiblyShorter();
        stride.model()
                .wantsNext(
                        "propose_shorten",
                        Map.of(
                                "workout_date",
                                shorter.date(),
                                "distance_km",
                                shorter.kilometres(),
                                "reason",
                                "You look tired"));
        pages.field("Ask your coach").fill("I am tired. Can a run be shorter?");
        pages.button("Send").click();
        assertThat(pages.button("Accept").first()).isVisible(SOON);
        assertThat(pages.button("Send")).isVisible(SOON);
        pages.isFitForEverybody();
        pages.picture("proposal");
        pages.button("Accept").first().click();
        assertThat(pages.text("Accepted")).isVisible(SOON);
        assertThat(athlete.plannedDistance(shorter.date())).isEqualTo(shorter.kilometres());
        pages.window().reload();
        pages.settle();
        assertThat(pages.text("Accepted")).isVisible(SOON);
    }

    /** To the day after, which may break a rule: they see which, and do it nevertheless. */
    private static void theyDragAWorkout(Pages pages, Athlete athlete) {
        LocalDate from = athlete.dayOfAnEasyRun();
        LocalDate to = from.plusDays(1);
        List<String> moved = athlete.workoutsOn(from.toString());
        pages.open("/calendar?view=month&date=" + to);
        pages.drag(from.toString(), to.toString());
        Locator move = pages.window().locator("dialog button:has-text('Move it')");
        assertThat(move).isVisible(SOON);
        pages.picture("drag");
        move.click();
        assertThat(pages.text("Moved to")).isVisible(SOON);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(athlete.workoutsOn(to.toString())).containsAll(moved));
    }

    private static void theyMoveAWorkout(Pages pages, Athlete athlete) {
        JsonNode next = athlete.nextWorkout();
        String planned = next.path("scheduled_date").asText();
        String target = LocalDate.parse(planned).plusDays(1).toString();
        String moved = next.path("id").asText();
        pages.open("/calendar?day=" + planned);
        pages.button("Move").click();
        pages.field("To").fill(target);
        Locator move = pages.window().locator("button:has-text('Move it')").first();
        assertThat(move).isVisible(SOON);
        pages.isFitForEverybody();
        pages.picture("move");
        move.click();
        assertThat(pages.text("Moved to")).isVisible(SOON);
        assertThat(athlete.workoutsOn(target)).contains(moved);
    }

    private static void theyAreErased(Pages pages) {
        pages.open("/settings");
        pages.button("Erase my data").click();
        pages.field("Type “erase” to continue").fill("erase");
        pages.button("Erase everything").click();
        pages.button("Leave").click();
        assertThat(pages.link("Sign in")).isVisible(SOON);
    }
}
