package app.stride.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Browser.Screen;
import app.stride.acceptance.testkit.Pages;
import app.stride.acceptance.testkit.Recordings;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and every dialog in a real browser: fit for every screen, by day and by night, in words that a screen reader has, in German and miles. */
@Order(2)
class EveryPageIT extends InABrowser {
    private static final String DEMO = "pages demo";
    private static final List<String> ADDRESSES = List.of(
            "/", "/calendar?view=month", "/calendar?view=week", "/plan", "/plan/new", "/runs", "/coach", "/settings");

    @BeforeAll
    static void somebodyRuns() {
        assertThat(stride.demo(DEMO).exitCode()).isZero();
    }

    /** All four, or where time is short ({@code -Dstride.screens.all=false}) one of each size and each light. */
    static List<Screen> screens() {
        boolean all = Boolean.parseBoolean(System.getProperty("stride.screens.all", "true"));
        return all
                ? List.of(Screen.DESKTOP, Screen.PHONE, Screen.DESKTOP_AT_NIGHT, Screen.PHONE_AT_NIGHT)
                : smallAndLarge();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageIsFitForEverybody(Screen screen) {
        Pages pages = new Pages(browser, screen, stride.gateway());
        pages.signIn(DEMO);
        for (String address : ADDRESSES) {
            pages.open(address);
            pages.isFitForEverybody();
            pages.picture(nameOf(address));
        }
        aRunIsOpened(pages);
        pages.isFitForEverybody();
        pages.picture("run");
    }

    static List<Screen> smallAndLarge() {
        return List.of(Screen.PHONE, Screen.DESKTOP_AT_NIGHT);
    }

    /** One of each size, or the smaller one where time is short. */
    static List<Screen> screensOfDialogs() {
        return screens().size() > smallAndLarge().size() ? smallAndLarge() : List.of(Screen.PHONE);
    }

    @ParameterizedTest
    @MethodSource("screensOfDialogs")
    void everyDialogIsFitForEverybody(Screen screen) {
        Pages pages = new Pages(browser, screen, stride.gateway());
        pages.signIn(DEMO);
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        pages.open("/calendar?day=" + today);
        dialog(pages, "day");
        pages.open("/coach");
        opens(pages, "What the coach sees", "shown-to-coach");
        pages.open("/plan");
        opens(pages, "Cancel plan", "cancel-plan");
        pages.open("/settings");
        opens(pages, "Erase my data", "erase");
        aRunIsOpened(pages);
        opens(pages, "Edit", "edit-run");
        pages.button("Close").click();
        opens(pages, "Delete", "delete-run");
    }

    /** A dialog has the focus while it is open, and gives it back to what opened it. */
    private static void opens(Pages pages, String button, String name) {
        pages.button(button).click();
        dialog(pages, name);
        pages.window().keyboard().press("Escape");
        assertThat(pages.window().getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(pages.button(button)).isFocused();
        pages.button(button).click();
    }

    private static void dialog(Pages pages, String name) {
        assertThat(pages.window().locator("dialog h2").first()).isFocused();
        pages.settle();
        pages.isFitForEverybody();
        pages.picture("dialog-" + name);
    }

    private static void aRunIsOpened(Pages pages) {
        pages.open("/runs");
        pages.window().locator(".run-line").first().click();
        assertThat(pages.button("Edit")).isVisible(SOON);
        pages.settle();
    }

    @Test
    void aScreenReaderFindsItsWay() {
        Pages pages = new Pages(browser, Screen.DESKTOP, stride.gateway());
        pages.signIn(DEMO);

        pages.reads("/", """
                - navigation "Pages":
                  - list:
                    - listitem:
                      - link "Today"
                    - listitem:
                      - link "Calendar"
                    - listitem:
                      - link "Runs"
                    - listitem:
                      - link "Coach"
                    - listitem:
                      - link "Settings"
                - main:
                  - heading /Demo Runner/ [level=1]
                  - region "Today":
                    - heading "Today" [level=2]
                  - region "This week":
                    - heading "This week" [level=2]
                  - region "Load and form":
                    - figure:
                      - img /Load and form/
                  - region /Half Marathon/
                  - region "Worth asking today"
                  - region "Latest runs"
                  - region "Personal bests"
                """);
        pages.reads("/calendar?view=month", """
                - main:
                  - heading "Calendar" [level=1]
                  - button "Previous month"
                  - heading /\\d{4}/ [level=2]
                  - button "Next month"
                  - grid "Calendar":
                    - rowgroup:
                      - row:
                        - columnheader "Monday"
                    - rowgroup:
                      - row:
                        - gridcell:
                          - button /Monday/
                """);
        pages.reads("/runs", """
                - main:
                  - heading "Runs" [level=1]
                  - region "Upload":
                    - button "Choose files"
                  - list:
                    - listitem:
                      - link /km/
                """);
        pages.reads("/coach", """
                - main:
                  - heading "Coach" [level=1]
                  - region "Worth asking today"
                  - log "Coach"
                  - textbox "Ask your coach"
                  - button "Send"
                  - region "Earlier conversations"
                """);
    }

    @Test
    void itSpeaksGermanAndCountsInMiles() {
        Athlete athlete = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        assertThat(athlete.setGoal().statusCode()).isEqualTo(201);
        Pages pages = new Pages(browser, Screen.PHONE, stride.gateway());
        pages.signIn(athlete.name());
        pages.open("/settings");
        pages.check(AriaRole.RADIO, "Miles");
        pages.button("Save").click();
        assertThat(pages.text("Saved.")).isVisible(SOON);
        pages.check(AriaRole.RADIO, "Deutsch");
        assertThat(pages.button("Speichern")).isVisible(SOON);

        for (String address : List.of("/calendar?view=month", "/plan", "/runs")) {
            pages.open(address);
            pages.isFitForEverybody();
            pages.picture("german-" + nameOf(address));
            assertThat(pages.window().locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(pages.window().locator("main").innerText())
                    .as(address)
                    .contains(" mi")
                    .doesNotContainPattern("\\d km\\b");
        }
        pages.open("/plan");
        assertThat(pages.text("Regeln guten Trainings sind erfüllt")).isVisible();
    }

    @Test
    void itIsOfUseWithoutAPlanAndWithoutRuns() {
        Athlete athlete = Athlete.strangerAt(stride);
        Pages pages = new Pages(browser, Screen.PHONE, stride.gateway());
        pages.signIn(athlete.name());
        pages.button("Later").click();

        assertThat(pages.link("Create a plan").first()).isVisible(SOON);
        for (String address : ADDRESSES) {
            pages.open(address);
            pages.isFitForEverybody();
            pages.picture("nothing-yet-" + nameOf(address));
        }
    }

    private static String nameOf(String address) {
        String name = address.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "today" : name;
    }
}
