package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final Pattern ROUTE_OF_A_PAGE = Pattern.compile("<Route path=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/runs/01a2210d", "/v1x", "/docsy", "/sessions", "/icon.svg"})
    void whatBelongsToNobodyIsAPage(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/activities",
                "/v1/no-such-thing",
                "/session",
                "/session/login",
                "/openapi",
                "/docs",
                "/docs/start.js",
                "/health/live",
                "/webjars/x"
            })
    void theApiTheSessionAndTheDocumentationAreNone(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-CZDgmOCM.js", "/assets/index-1.css"})
    void filesThatAreNamedByTheirContentLast(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.LASTING);
    }

    @Test
    void everyPageIsKnown() throws IOException {
        String pages = Files.readString(Path.of("src/main/webui/src/app/App.tsx"));
        List<String> routes = ROUTE_OF_A_PAGE
                .matcher(pages)
                .results()
                .map(route -> route.group(1).replaceAll(":[a-z]+", "7"))
                .toList();

        assertThat(routes).contains("/", "/runs/7").allMatch(PageAddress::hasAPage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/calendars",
                "/calendar/.env",
                "/plan/old",
                "/runs/7/laps",
                "/v1/activities",
                "/icon.svg",
                "/assets/index-1.css"
            })
    void elsewhereIsNoPage(String path) {
        assertThat(PageAddress.hasAPage(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/", "/plan/new/", "/runs/", "/runs/7/"})
    void aSlashAtTheEndChangesNothing(String path) {
        assertThat(PageAddress.hasAPage(path)).isTrue();
    }
}
