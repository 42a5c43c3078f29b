package app.stride.plans.adapter.postgres;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.MillionRows;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Statements;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a calendar and a week cost among a million workouts and a million activities, by PostgreSQL's own account. */
@ServiceTest
class AgendaAtScaleIT {

    private static final int MOST_BUFFERS = 10;
    private static final int DAYS_OF_A_PAGE = 21;

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aMonthAndAWeekTakeTenBuffersAtMost() throws Exception {
        athlete.hasPlan(halfMarathon(start));
        String calendar = statementOf("/calendar");
        String week = statementOf("/current/week");

        try (MillionRows rows = MillionRows.like(athlete, start)) {
            assertThat(rows.count("workout")).isGreaterThanOrEqualTo(MillionRows.ATHLETES * MillionRows.DAYS);
            assertThat(rows.count("activity")).isGreaterThanOrEqualTo(MillionRows.ATHLETES * MillionRows.DAYS);
            for (String planning : List.of("force_generic_plan", "force_custom_plan")) {
                rows.run("set plan_cache_mode = " + planning);
                rows.run("prepare calendar (text, date, date) as " + calendar);
                rows.run("prepare week (text, date, date) as " + week);
                for (int shift = 0; shift < DAYS_OF_A_PAGE; shift++) {
                    String whose = rows.athlete(499 * shift % MillionRows.ATHLETES + 1);
                    assertCheap(rows, "calendar", whose, start.plusDays(shift), start.plusDays(shift + 30));
                    assertCheap(rows, "week", whose, start.plusDays(shift), start.plusDays(shift + 6));
                }
                rows.run("deallocate all");
            }
        }
    }

    private String statementOf(String path) {
        Statements.forget();
        athlete.gets(path).statusCode(200);
        assertThat(Statements.all()).hasSize(1);
        return Statements.all().get(0);
    }

    private static void assertCheap(MillionRows rows, String question, String whose, LocalDate from, LocalDate to)
            throws Exception {
        String execute = "execute %s ('%s', '%s', '%s')".formatted(question, whose, from, to);
        JsonNode explained = explain(rows, execute);

        assertThat(explained.findValuesAsText("Node Type")).doesNotContain("Seq Scan");
        assertThat(explained.findValuesAsText("Actual Rows")).doesNotContain("0", "0.00");
        JsonNode whole = explained.get(0).get("Plan");
        assertThat(whole.get("Shared Hit Blocks").intValue()
                        + whole.get("Shared Read Blocks").intValue())
                .as("%s of %s from %s", question, whose, from)
                .isLessThanOrEqualTo(MOST_BUFFERS);
    }

    private static JsonNode explain(MillionRows rows, String execute) throws Exception {
        return new ObjectMapper().readTree(explained(rows, execute));
    }

    private static String explained(MillionRows rows, String execute) throws SQLException {
        return rows.text("explain (analyze, buffers, format json) " + execute);
    }
}
