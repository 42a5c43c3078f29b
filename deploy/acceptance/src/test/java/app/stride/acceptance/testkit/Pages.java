package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Browser.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product's pages in a browser window, used as a person does: by what is written on them. */
public final class Pages {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Nobody looks at those of a run that has no time for every screen. */
    private static final boolean PICTURES = Boolean.parseBoolean(System.getProperty("stride.screens.all", "true"));

    private static final Path AXE = Path.of("gateway/src/main/webui/node_modules/axe-core/axe.min.js");

    private final Page page;
    private final Screen screen;
    private final String baseUrl;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();

    public Pages(Browser browser, Screen screen, String baseUrl) {
        this.page = browser.window(screen, baseUrl);
        this.screen = screen;
        this.baseUrl = baseUrl;
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.headers().getOrDefault("content-type", "").startsWith("text/event-stream")) {
                streams.add(URI.create(response.url()).getPath());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens the product and signs in by the issuer's page; a stranger ends up where they are asked who they are. */
    public void signIn(String name) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByLabel("Another name").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        settle();
    }

    public void open(String path) {
        page.navigate(path);
        settle();
    }

    /** Until nothing is loading any more. */
    public void settle() {
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('.skeleton')");
    }

    /** The paths that have answered with server-sent events. */
    public List<String> streams() {
        return streams;
    }

    /** Drags what is planned for a day to another, as with a mouse. */
    public void drag(String from, String to) {
        cell(from).locator("[draggable=true]").first().dragTo(cell(to));
    }

    private Locator cell(String date) {
        return page.locator("td:has([data-date='" + date + "'])");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Chooses one of a few, or ticks a box. */
    public void check(AriaRole kind, String name) {
        page.getByRole(kind, new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
    }

    public Locator text(String text) {
        return page.getByText(text).first();
    }

    public Page window() {
        return page;
    }

    /** What a screen reader is told of a page holds this, in Playwright's notation of the accessibility tree. */
    public void reads(String path, String snapshot) {
        open(path);
        PlaywrightAssertions.assertThat(page.locator("body")).matchesAriaSnapshot(snapshot);
    }

    /** Keeps a picture of what is to be seen, for people; not with {@code -Dstride.screens.all=false}. */
    public void picture(String name) {
        if (PICTURES) {
            Path file = SCREENSHOTS.resolve(name + "-" + screen.name() + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    /** The page can be used without seeing it and fits its screen, and no script broke or was refused. At night only the colours are others. */
    public void isFitForEverybody() {
        page.waitForFunction("""
                () => document.getAnimations()
                    .every((each) => each.playState !== 'running' || each.effect.getComputedTiming().iterations === Infinity)""");
        page.evaluate(axe());
        Object serious = page.evaluate("""
                async (night) => (await axe.run(document, { resultTypes: ['violations'], ...(night ? { runOnly: ['color-contrast'] } : {}) })).violations
                    .filter((found) => found.impact === 'serious' || found.impact === 'critical')
                    .map((found) => found.id + ': ' + found.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '))""", screen.dark());
        assertThat((List<?>) serious)
                .as("axe on %s, %s", page.url(), screen.name())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isEqualTo(screen.width());
        assertThat(complaints).as("complaints on %s", page.url()).isEmpty();
    }

    private static String axe() {
        try {
            return Files.readString(Stride.repository().resolve(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
