package app.stride.coach.usecase.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReckonPaceTest {

    private final ReckonPace tool = new ReckonPace();

    @Test
    void aGoalTimeTellsThePaceAndWhatIsEqualToIt() {
        ToolResult result = call(Units.METRIC, Map.of("distance_km", "21.0975", "time", "1:45:00"));

        assertThat(result.text()).contains("21.10 km in 1:45:00 at 4:59/km").contains("would be equal");
        assertThat(result.facts()).extracting(Fact::value).contains("1:45:00", "4:59", "52:30");
    }

    @Test
    void aPacePerMileTellsTheTime() {
        ToolResult result = call(Units.IMPERIAL, Map.of("distance_km", 42.195, "pace", "8:00", "pace_unit", "mi"));

        assertThat(result.text()).contains("26.22 mi in 3:29:45 at 8:00/mi");
    }

    @Test
    void oneOfTheThreeIsNotEnough() {
        assertThatThrownBy(() -> call(Units.METRIC, Map.of("distance_km", 10)))
                .isInstanceOf(UnsuitableArguments.class)
                .hasMessageContaining("two of");
    }

    @Test
    void aTimeInWordsIsRefusedWithAnExample() {
        assertThatThrownBy(() -> call(Units.METRIC, Map.of("distance_km", 10, "time", "fast")))
                .isInstanceOf(UnsuitableArguments.class)
                .hasMessageContaining("1:45:00");
    }

    private ToolResult call(Units units, Map<String, ?> said) {
        CoachSession session = new CoachSession(
                new Access(new AthleteId("ada"), "", ""),
                new Today(LocalDate.of(2026, 4, 9), ZoneOffset.UTC, false),
                units,
                Optional.empty());
        return tool.call(session, Arguments.of(tool.description(), said))
                .await()
                .indefinitely();
    }
}
