package app.stride.operations.observability;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards are such as Grafana takes, explain themselves, and show metrics that exist. */
class DashboardsTest {
    private static final int COLUMNS = 24;

    static List<Path> dashboards() {
        return Repository.files("deploy/helm/stride/dashboards", ".json");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelExplainsItselfAndShowsMetricsThatExist(Path file) {
        for (JsonNode panel : Yaml.tree(Repository.text(file)).path("panels")) {
            assertThat(panel.path("title").asText()).isNotBlank();
            if (panel.path("type").asText().equals("row")) {
                continue;
            }
            assertThat(panel.path("description").asText())
                    .as(panel.path("title").asText())
                    .isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            for (JsonNode target : panel.path("targets")) {
                String expression = target.path("expr").asText();
                assertThat(PromQl.isBalanced(expression)).as(expression).isTrue();
                assertThat(PromQl.metrics(expression)).isNotEmpty().isSubsetOf(Metrics.existing());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsCoverEachOther(Path file) {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : Yaml.tree(Repository.text(file)).path("panels")) {
            JsonNode place = panel.path("gridPos");
            int left = place.path("x").asInt();
            int top = place.path("y").asInt();
            assertThat(left + place.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int x = left; x < left + place.path("w").asInt(); x++) {
                for (int y = top; y < top + place.path("h").asInt(); y++) {
                    assertThat(cells.add(x + "," + y))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
    }

    /** As long as nothing failed there is no series of failures, and what is divided by all calls would be nothing. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void whereNothingFailedNoneIsShown(Path file) {
        assertThat(Yaml.tree(Repository.text(file)).path("panels").findValuesAsText("expr"))
                .filteredOn(expression -> expression.startsWith("1 - "))
                .allSatisfy(expression -> assertThat(expression).contains(" or vector(0)) / "));
    }

    @Test
    void eachHasAnAddressOfItsOwn() {
        assertThat(dashboards())
                .extracting(file -> Yaml.tree(Repository.text(file)).path("uid").asText())
                .doesNotHaveDuplicates()
                .allSatisfy(uid -> assertThat(uid).startsWith("stride-"));
    }
}
