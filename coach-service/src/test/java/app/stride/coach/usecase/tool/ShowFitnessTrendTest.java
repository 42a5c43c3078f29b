package app.stride.coach.usecase.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.testkit.ScriptedSources;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowFitnessTrendTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 9);

    @Test
    void aYearIsToldUpToItsFirstWeek() {
        ToolResult result = call(52);

        assertThat(result.text()).doesNotContain("There is more");
        assertThat(dates(result))
                .hasSize(25 + 7)
                .contains(TODAY.toString(), TODAY.minusWeeks(52).toString());
    }

    @Test
    void someWeeksAreToldOneByOne() {
        assertThat(dates(call(12))).hasSize(13);
        assertThat(dates(call(30)))
                .contains(TODAY.minusWeeks(28).toString(), TODAY.minusWeeks(30).toString());
    }

    private static List<String> dates(ToolResult result) {
        return result.facts().stream()
                .filter(fact -> fact.unit().equals("date"))
                .map(Fact::value)
                .toList();
    }

    private static ToolResult call(int weeks) {
        List<DatedTrend> days = IntStream.rangeClosed(0, weeks * 7)
                .mapToObj(day ->
                        new DatedTrend(TODAY.minusDays(weeks * 7L - day), new FitnessTrend(41.5 + day, 147.3, -105.8)))
                .toList();
        ShowFitnessTrend tool = new ShowFitnessTrend(new ScriptedSources().trending(days));
        CoachSession session = new CoachSession(
                new Access(new AthleteId("ada"), "", ""),
                new Today(TODAY, ZoneOffset.UTC, false),
                Units.METRIC,
                Optional.empty());
        return tool.call(session, Arguments.of(tool.description(), Map.of("weeks", weeks)))
                .await()
                .indefinitely();
    }
}
