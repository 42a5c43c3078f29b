package app.stride.acceptance.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium, the one of this machine. */
public final class Browser implements AutoCloseable {
    private static final List<Path> KNOWN = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run");

    /** Generous: a build machine may be busy. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ALONE));
    }

    /** Where this machine has one: {@code STRIDE_CHROMIUM}, else in the usual places. */
    public static Optional<Path> installed() {
        String named = System.getenv("STRIDE_CHROMIUM");
        return named != null
                ? Optional.of(Path.of(named))
                : KNOWN.stream().filter(Files::isExecutable).findFirst();
    }

    public static Browser start() {
        return new Browser(installed().orElseThrow());
    }

    /** A window nobody has used before, in English. */
    public Page window(Screen screen, String baseUrl) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("en-GB")
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** Closes all windows, whose pages would go on asking and listening. */
    public void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** A screen in CSS pixels. */
    public record Screen(String name, int width, int height, boolean dark) {
        public static final Screen PHONE = new Screen("phone", 360, 780, false);
        public static final Screen PHONE_AT_NIGHT = new Screen("phone-dark", 360, 780, true);
        public static final Screen DESKTOP = new Screen("desktop", 1280, 850, false);
        public static final Screen DESKTOP_AT_NIGHT = new Screen("desktop-dark", 1280, 850, true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
