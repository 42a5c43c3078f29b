package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.running.HeartRate;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialects of many services and apps, each in a minute of running at 3 m/s: written by hand after what they write. */
class ExportersTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private static Read read(String file) throws IOException {
        try (InputStream content = ExportersTest.class.getResourceAsStream("/exporters/" + file)) {
            return (Read)
                    new ActivityFiles().read(Objects.requireNonNull(content).readAllBytes(), file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // file, name, device, zone, heart rate, cadence, climb, temperature
                "apple_health_route.gpx, Route 2024-05-01 8:00am, Apple Health Export, -, -, -, 2.5, -",
                "bom_and_blanks.gpx, Größe, Script, -, -, -, -, -",
                "coros.gpx, Run, COROS Wearables, -, 150, 170, 2.5, -",
                "decimal_commas.gpx, Lauf, A phone that speaks German, -, -, -, 2.5, -",
                "endomondo.gpx, -, Endomondo.com, -, 150, -, -, -",
                "fitbit.tcx, -, -, +02:00, 150, -, 2.5, -",
                "garmin_connect.gpx, Munich Running, Garmin Connect, -, 150, 170, 2.5, 21",
                "huawei.tcx, -, Huawei Fitness Tracking Device, -, 150, 170, -, -",
                "latin1.gpx, Größe, Sporttracks, -, -, -, -, -",
                "odd_prefixes.gpx, Lauf, Eigenbau, -, 150, -, -, -",
                "opentracks.gpx, 2024-05-01T08:00+02:00, OpenTracks, +02:00, 150, 170, 2.5, -",
                "polar_flow.gpx, -, Polar, -, -, -, 2.5, -",
                "prefixed_root.tcx, -, -, -, 150, -, -, -",
                "runkeeper.gpx, Running 5/1/24 8:00 am, Runkeeper, -, -, -, 2.5, -",
                "runtastic.tcx, -, runtastic - makes sports funtastic, -, -, -, 2.5, -",
                "samsung_health.gpx, 20240501_080000.gpx, Samsung Health, -, 150, -, 2.5, -",
                "strava.gpx, Morning Run, StravaGPX, -, 150, 170, 2.5, 21",
                "suunto_movescount.gpx, Move, Movescount, -, 150, 170, 2.5, 21",
                "treadmill_of_speeds.tcx, -, -, -, -, -, -, -",
                "utf16.gpx, Größe, Windows, -, -, -, -, -",
                "wahoo_treadmill.tcx, -, Wahoo RUNNR, -, 150, 170, -, -",
                "waypoints_and_a_route_beside.gpx, Lauf, Locus Map, -, -, -, -, -",
                "zepp.gpx, Zepp20240501080000, Zepp App, -, 150, 170, 2.5, -"
            })
    void aMinuteOfRunningIsReadWithAllThatItTells(
            String file,
            @Nullable String name,
            @Nullable String device,
            @Nullable String zone,
            @Nullable Integer heartRate,
            @Nullable Double cadence,
            @Nullable Double climb,
            @Nullable Double temperature)
            throws IOException {
        Read read = read(file);

        assertThat(read.recordings()).singleElement().satisfies(run -> {
            assertThat(run.sport()).isEqualTo(Sport.RUN);
            assertThat(run.start()).isCloseTo(START, within(1, ChronoUnit.SECONDS));
            assertThat(run.zone()).isEqualTo(zone == null ? null : ZoneId.of(zone));
            assertThat(run.name()).isEqualTo(name);
            assertThat(run.device()).isEqualTo(device);
            assertThat(run.totals().distance().metres()).isCloseTo(180, within(0.5));
            assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(1));
            assertThat(run.totals().timer()).isEqualTo(Duration.ofMinutes(1));
            assertThat(run.totals().averageHeartRate())
                    .isEqualTo(
                            Optional.ofNullable(heartRate).map(HeartRate::ofBpm).orElse(null));
            assertThat(run.totals().averageCadence()).isEqualTo(cadence);
            assertThat(run.totals().elevationGainMetres()).isEqualTo(climb);
            assertThat(run.totals().averageTemperature()).isEqualTo(temperature);
        });
    }

    @Test
    void whereOnlyTheNameTellsTheSportThePaceDoesNotDecide() throws IOException {
        Recording walk = read("runkeeper_walk_at_a_jog.gpx").recordings().get(0);

        assertThat(walk.sport()).isEqualTo(Sport.WALK);
    }
}
