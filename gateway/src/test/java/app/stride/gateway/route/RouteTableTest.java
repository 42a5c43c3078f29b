package app.stride.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final Upstream PLANS = new Upstream("plans", URI.create("http://plans:8081"));
    private static final Upstream ACTIVITY = new Upstream("activity", URI.create("https://activity"));

    private final RouteTable table = new RouteTable(List.of(
            route("plans", "/v1/training-plans", PLANS, Route.Access.AUTHENTICATED),
            route("feed", "/v1/training-plans/feed/", PLANS, Route.Access.PUBLIC),
            route("activities", "/v1/activities", ACTIVITY, Route.Access.AUTHENTICATED),
            route("import", "/v1/activities/import", ACTIVITY, Route.Access.AUTHENTICATED)));

    @ParameterizedTest
    @CsvSource({
        "/v1/training-plans, plans",
        "/v1/training-plans/, plans",
        "/v1/training-plans/current/week, plans",
        "/v1/training-plans/feed/x.ics, feed",
        "/v1/training-plans/feed/, plans",
        "/v1/training-plans/feed, plans",
        "/v1/training-plans/feeder, plans",
        "/v1/activities/import, import",
        "/v1/activities/imports/7, activities",
    })
    void theLongestPrefixDecides(String path, String route) {
        assertThat(table.find(path)).map(Route::name).contains(route);
    }

    @ParameterizedTest
    @CsvSource({"/", "/v1", "/v1/", "/v1/training-plan", "/v1/training-plansx", "/V1/activities", "/x/v1/activities"})
    void whatNoPrefixCoversHasNoRoute(String path) {
        assertThat(table.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/activities/01890a5d-ac96-774b-bcce-b302099a8057/best-efforts, /v1/activities/01890a5d-ac96-774b-bcce-b302099a8057/best-efforts",
        "/v1/training-plans/current/week, /v1/training-plans/current/week",
        "/v1/activities/Maria, /v1/activities/…",
        "/v1/activities/eyJhbGciOiJub25lIn0.x/laps, /v1/activities/…/laps",
        "/v1/activities/a%20run, /v1/activities/…",
        "/somewhere/maria@example.org, /somewhere/…",
        "/, /",
    })
    void logsShowIdsAndWordsOnly(String path, String shown) {
        assertThat(table.shown(path)).isEqualTo(shown);
    }

    @Test
    void itKnowsEachPartOnce() {
        assertThat(table.upstreams()).containsExactly(ACTIVITY, PLANS);
    }

    @Test
    void anUpstreamSaysWhereItListens() {
        assertThat(PLANS.port()).isEqualTo(8081);
        assertThat(PLANS.origin()).isEqualTo("http://plans:8081");
        assertThat(ACTIVITY.port()).isEqualTo(443);
        assertThat(ACTIVITY.encrypted()).isTrue();
    }

    @Test
    void whatIsNoAddressOrNoPrefixIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Upstream("plans", URI.create("plans")));
        assertThatIllegalArgumentException().isThrownBy(() -> route("x", "/", PLANS, Route.Access.PUBLIC));
        assertThatIllegalArgumentException().isThrownBy(() -> route("x", "v1", PLANS, Route.Access.PUBLIC));
    }

    private static Route route(String name, String prefix, Upstream upstream, Route.Access access) {
        return new Route(name, prefix, upstream, access, Route.Work.WRITE, Duration.ofSeconds(30), 1024);
    }
}
