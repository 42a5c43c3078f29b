package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.rest.activity.RecordActivityRequest.LapRequest;
import app.stride.activity.domain.activity.Lap;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedLapsTest {

    @Test
    void lapsAreInTheOrderInWhichTheyWereRun() {
        RecordActivityRequest request = new RecordActivityRequest(
                "Run",
                OffsetDateTime.parse("2026-03-14T07:30:00+01:00"),
                null,
                "run",
                5000.0,
                1500.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new LapRequest(null, 900.0, 600.0, 2000.0, null, null),
                        new LapRequest(null, 0.0, 900.0, 3000.0, null, null)));

        List<Lap> laps =
                new TypedRuns(Clock.systemUTC()).of(request).recording().laps();

        assertThat(laps).extracting(Lap::startOffset).containsExactly(Duration.ZERO, Duration.ofMinutes(15));
        assertThat(laps).extracting(Lap::averageHeartRate).containsOnlyNulls();
    }
}
