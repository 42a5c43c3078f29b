package app.stride.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Browser.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page that shows the API, in a real browser: one signs in there, and tries a call that reads and one that changes something. */
@Order(2)
class DocsPageIT extends InABrowser {
    private static final Pattern DONE = Pattern.compile("^20[01]");
    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(60_000);

    @Test
    void oneCanSignInThereAndTryCalls() {
        Page page = browser.window(Screen.DESKTOP, stride.gateway());
        List<String> complaints = complaintsOf(page);

        page.navigate("/docs");
        page.locator("#session button").click();
        page.getByLabel("Another name").fill(Athlete.strangerAt(stride).name());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page.locator("#session")).containsText("Signed in as", IN_TIME);
        assertThat(answer(page, "get", "/v1/training-plans")).containsText("200", IN_TIME);
        assertThat(answer(page, "post", "/v1/training-plans/feed")).containsText(DONE, IN_TIME);
        assertThat(complaints).isEmpty();
    }

    /** Where the page shows the status of the call that it makes. */
    private static Locator answer(Page page, String method, String path) {
        Locator call = page.locator(".opblock-" + method + ":has([data-path='" + path + "'])");
        call.locator(".opblock-summary-control").click();
        call.locator(".execute").click();
        return call.locator(".live-responses-table tr.response .response-col_status");
    }

    /** Of scripts that break, and of what the page's policy forbids. */
    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
