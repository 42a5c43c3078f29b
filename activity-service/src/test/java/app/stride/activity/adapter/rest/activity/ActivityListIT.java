package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import app.stride.activity.testkit.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An athlete's list of activities: its order, its filters and its pages. */
@ServiceTest
class ActivityListIT extends TypedInRuns {
    @Test
    void aListIsNewestFirstAndMayBeSortedAndFiltered() {
        String first = recorded("2026-03-10T07:00:00+01:00", 12_000, 4000);
        String second = recorded("2026-03-12T07:00:00+01:00", 5_000, 1500);
        String third = recorded("2026-03-14T07:00:00+01:00", 8_000, 2500);

        assertThat(ids("")).containsExactly(third, second, first);
        assertThat(ids("?sort_by=start_time&sort_order=asc")).containsExactly(first, second, third);
        assertThat(ids("?sort_by=distance_m&sort_order=asc")).containsExactly(second, third, first);
        assertThat(ids("?sort_by=duration_s")).containsExactly(first, third, second);
        assertThat(ids("?start_date=2026-03-12&end_date=2026-03-13")).containsExactly(second);
        assertThat(ids("?min_distance_m=6000&max_distance_m=10000")).containsExactly(third);
        assertThat(ids("?sport=ride")).isEmpty();
        assertThat(ids("?is_race=false&limit=1&offset=1")).containsExactly(second);
    }

    private List<String> ids(String query) {
        return athlete.get("/v1/activities" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_time", "distance_m", "duration_s"})
    void theLinksOfPagesLeadThroughTheWholeListOnce(String order) {
        for (int i = 0; i < 7; i++) {
            recorded("2026-03-1%dT07:00:00.123+01:00".formatted(i), 5000 + i % 3, 1500);
        }
        List<String> whole = ids("?sort_by=" + order);

        List<String> seen = new ArrayList<>();
        String next = "/v1/activities?limit=3&sort_by=" + order;
        while (next != null) {
            Response page = athlete.request().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(whole).hasSize(7);
        assertThat(seen).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=many, limit",
        "offset=-1, offset",
        "start_date=yesterday, start_date",
        "start_date=%2B999999999-12-31, start_date",
        "sort_by=mood, sort_by",
        "sort_order=up, sort_order",
        "sport=chess, sport",
        "is_race=maybe, is_race",
        "min_distance_m=-5, min_distance_m",
        "min_distance_m=NaN, min_distance_m",
        "cursor=nonsense, cursor",
        "start_date=2026-03-02&end_date=2026-03-01, end_date"
    })
    void aWrongParameterIsA400ThatNamesIt(String query, String field) {
        athlete.request()
                .urlEncodingEnabled(false)
                .get("/v1/activities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aNewcomersListIsEmpty() {
        athlete.get("/v1/activities").then().statusCode(200).body("", empty());
    }
}
