package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.stride.activity.adapter.rest.activity.RecordActivityRequest.LapRequest;
import app.stride.activity.domain.activity.Sport;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "RUN, 5e-324, 1500, , distance_m",
        "RUN, 1e-300, 1500, , distance_m",
        "RUN, 0.5, 1500, , distance_m",
        "RUN, 0, 1e-100, , duration_s",
        "RUN, 10000, 2400, 40, moving_s",
        "RUN, 10000, 2400, 0.001, moving_s",
        "RUN, 10000, 2400, 2401, moving_s",
        "RUN, 10000, 40, , duration_s",
        "RUN, 1000000, 0.001, , duration_s",
        "RUN, 42195, 6000, , duration_s",
        "RUN, 100, 7, , duration_s",
        "WALK, 5000, 300, , duration_s",
        "RIDE, 40000, 600, , duration_s",
    })
    void whatNobodyCanHaveDoneIsRefusedByItsField(
            Sport sport, double metres, double seconds, @Nullable Double moving, String field) {
        assertThatThrownBy(() -> TypedFigures.check(sport, activity(metres, seconds, moving, List.of())))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith(field + ": "));
    }

    @ParameterizedTest
    @CsvSource({
        "RUN, 0, 1500, ",
        "RUN, 1, 1, ",
        "RUN, 100, 9.58, ",
        "RUN, 10000, 1571, ",
        "RUN, 42195, 7235, 7235",
        "RUN, 10000, 2400, 0",
        "RUN, 10000, 2400, 0.0001",
        "RUN, 1000000, 2592000, ",
        "RIDE, 180000, 14400, 14000",
        "STRENGTH, 0, 3600, ",
    })
    void whatPeopleDoIsTaken(Sport sport, double metres, double seconds, @Nullable Double moving) {
        assertThatCode(() -> TypedFigures.check(sport, activity(metres, seconds, moving, List.of())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1e308, 700, 1000, laps[1].start_offset_s",
        "0, 1e308, 1000, laps[1].duration_s",
        "0, 1e-100, 1000, laps[1].duration_s",
        "0, 1502, 1000, laps[1].duration_s",
        "0, 700, 1e308, laps[1].distance_m",
        "0, 60, 5000, laps[1].distance_m",
    })
    void aLapThatIsNoneIsRefusedByItsField(double offset, double seconds, double metres, String field) {
        List<LapRequest> laps = List.of(lap(0, 700, 2000.0), lap(offset, seconds, metres));

        assertThatThrownBy(() -> TypedFigures.check(Sport.RUN, activity(5000, 1500, null, laps)))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.getDetail()).startsWith(field + ": "));
    }

    @ParameterizedTest
    @CsvSource({"0, 1500.4, 5000", "1500, 1, 12", "800, 700, "})
    void aLapAsWatchesWriteItIsTaken(double offset, double seconds, @Nullable Double metres) {
        List<LapRequest> laps = List.of(lap(offset, seconds, metres));

        assertThatCode(() -> TypedFigures.check(Sport.RUN, activity(5000, 1500, null, laps)))
                .doesNotThrowAnyException();
    }

    private static LapRequest lap(double offset, double seconds, @Nullable Double metres) {
        return new LapRequest(null, offset, seconds, metres, null, null);
    }

    private static RecordActivityRequest activity(
            double metres, double seconds, @Nullable Double moving, List<LapRequest> laps) {
        return new RecordActivityRequest(
                "Run",
                OffsetDateTime.parse("2026-03-14T07:30:00Z"),
                null,
                "run",
                metres,
                seconds,
                moving,
                null,
                null,
                null,
                null,
                null,
                null,
                laps);
    }
}
