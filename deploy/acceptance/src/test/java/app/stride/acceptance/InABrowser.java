package app.stride.acceptance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.stride.acceptance.testkit.Browser;
import app.stride.acceptance.testkit.Stride;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Tests that use the pages of the running product in a real browser; left out where there is none, unless it is required. */
@Tag("browser")
abstract class InABrowser {
    /** As long as it may take until what is done at the back is to be seen. */
    static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    static Stride stride;
    static Browser browser;

    @BeforeAll
    static void openABrowser() {
        boolean required = System.getenv("STRIDE_BROWSER_REQUIRED") != null;
        assumeTrue(
                required || Browser.installed().isPresent(),
                "SKIPPED: no Chromium on this machine; apt-get install chromium");
        stride = Stride.running();
        boolean served = given().redirects()
                        .follow(false)
                        .header("Accept", "text/html")
                        .get(stride.gateway() + "/")
                        .statusCode()
                == 200;
        assumeTrue(required || served, "SKIPPED: built without the pages (stride.pages=false)");
        assumeTrue(
                given().get(stride.gateway() + "/session").statusCode() == 200,
                "SKIPPED: this gateway signs no browsers in");
        browser = Browser.start();
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }
}
