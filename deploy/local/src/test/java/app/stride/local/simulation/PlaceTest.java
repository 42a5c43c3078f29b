package app.stride.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15T00:00:00Z", "2026-07-15T00:00:00Z"})
    void thereIsAlwaysOneWhereAMorningsRunIsOver(String day) {
        for (int minutes = 0; minutes < 24 * 60; minutes += 15) {
            Instant now = Instant.parse(day).plusSeconds(60L * minutes);
            assertThat(now.atZone(Place.inDaylight(now).zone()).getHour()).isBetween(11, 20);
        }
    }
}
