package app.stride.activity.adapter.file.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import app.stride.activity.domain.effort.BestEfforts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFilesTest {
    private static final long START = 1_714_543_200_000L;
    private static final String STRAVA = """
        {"id": 77, "name": " Dawn ", "start_date": "2024-05-01T06:00:00Z", "timezone": "(GMT+01:00) Europe/Berlin",
         "type": "Run", "sport_type": "TrailRun", "workout_type": 1, "distance": 5012.3, "moving_time": 1500, "elapsed_time": 1512,
         "total_elevation_gain": 61.5, "average_heartrate": 151.4, "max_heartrate": 171, "average_cadence": 86.5, "average_temp": 21,
         "device_name": "Watch", "map": {"polyline": "a{b"}, "segment_efforts": [{"start_date": "2020-01-01T00:00:00Z"}],
         "laps": [{"start_date": "2024-05-01T06:00:00Z", "distance": 1000, "moving_time": 300, "average_heartrate": 140},
                  {"start_date": "2024-05-01T06:05:00Z", "distance": 4012.3, "moving_time": 1200}]}
        """;

    private static ReadOutcome read(String json) {
        return new ActivityFiles().read(json.getBytes(StandardCharsets.UTF_8), "activity.json");
    }

    private static Recording only(String json) {
        Read read = (Read) read(json);
        assertThat(read.format()).isEqualTo(Format.JSON);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.recordings()).hasSize(1);
        return read.recordings().get(0);
    }

    @Test
    void anActivityOfStravaIsReadWithItsLaps() {
        Recording run = only(STRAVA);

        assertThat(run.name()).isEqualTo("Dawn");
        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.subSport()).isEqualTo(SubSport.TRAIL);
        assertThat(run.race()).isTrue();
        assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:00:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(run.device()).isEqualTo("Watch");
        assertThat(run.totals().distance().metres()).isEqualTo(5012.3);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(1500));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(1512));
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(151);
        assertThat(run.totals().averageCadence()).isEqualTo(173);
        assertThat(run.totals().elevationGainMetres()).isEqualTo(61.5);
        assertThat(run.totals().averageTemperature()).isEqualTo(21);
        assertThat(run.laps()).extracting(Lap::startOffset).containsExactly(Duration.ZERO, Duration.ofMinutes(5));
        assertThat(run.laps()).extracting(lap -> lap.distance().metres()).containsExactly(1000.0, 4012.3);
    }

    @Test
    void lapsAreThoseOfTheRunFromItsBeginningToItsEnd() {
        String lap = "{\"start_date\": \"2024-05-01T06:%s:00Z\", \"distance\": %d, \"moving_time\": 600}";
        Recording run =
                only("""
            {"id": 7, "start_date": "2024-05-01T06:00:00Z", "type": "Run", "distance": 5400, "moving_time": 1800,
             "elapsed_time": 1800, "laps": [%s, %s, %s]}
            """.formatted(lap.formatted("20", 1500), lap.formatted("00", 1800), lap.formatted("10", 2100)));

        assertThat(run.laps())
                .extracting(Lap::startOffset)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(run.laps()).extracting(each -> each.distance().metres()).containsExactly(1800.0, 2100.0, 1500.0);
        assertThat(run.laps()).extracting(Lap::averageHeartRate).containsOnlyNulls();
    }

    @Test
    void whereNoZoneIsNamedTheLocalTimeBesideTellsIt() {
        Recording run = only("""
            {"id": "i1", "start_date": "2024-05-01T06:00:00Z", "start_date_local": "2024-05-01T08:00:00", "type": "Run",
             "distance": 5000, "moving_time": 1500, "elapsed_time": 1512}
            """);

        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void aListIsReadWholeAndOfADamagedOneWhatIsWhole() {
        String second = STRAVA.replace("06:00", "18:00");

        assertThat(((Read) read("[" + STRAVA + "," + second + "]")).recordings())
                .hasSize(2);

        Read damaged = (Read) read("[" + STRAVA + "," + second.substring(0, 20));
        assertThat(damaged.recordings()).hasSize(1);
        assertThat(damaged.warnings()).anyMatch(warning -> warning.contains("damaged or cut off"));
    }

    @Test
    void anActivityOfGarminIsRead() {
        Recording run = only("""
            {"activityId": 9, "activityName": "Lunch", "activityTypeDTO": {"typeKey": "treadmill_running"}, "eventTypeDTO": {"typeKey": "race"},
             "timeZoneUnitDTO": {"timeZone": "America/Lima"}, "summaryDTO": {"startTimeGMT": "2024-05-01T06:00:00.0", "distance": 9523.95,
             "duration": 2900.959, "elapsedDuration": 3025.801, "movingDuration": 2890.0, "elevationGain": 24.0, "averageHR": 147.0,
             "maxHR": 177.0, "averageRunCadence": 169.5, "averageTemperature": 14.05}}
            """);

        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.subSport()).isEqualTo(SubSport.TREADMILL);
        assertThat(run.race()).isTrue();
        assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:00:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneId.of("America/Lima"));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofMillis(2_900_959));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMillis(3_025_801));
        assertThat(run.totals().averageCadence()).isEqualTo(169.5);
        assertThat(run.totals().averageTemperature()).isEqualTo(14.05);
    }

    @Test
    void garminsListIsReadAsWell() {
        Recording run = only("""
                [{"activityId": 9, "activityName": "Hills", "activityType": {"typeKey": "trail_running"}, "startTimeLocal": "2024-05-01 08:00:00",
                  "startTimeGMT": "2024-05-01 06:00:00", "distance": 9523.95, "duration": 2900.959, "elapsedDuration": 3025.801, "averageHR": 147.0,
                  "averageRunningCadenceInStepsPerMinute": 171.2}]
                """);

        assertThat(run.subSport()).isEqualTo(SubSport.TRAIL);
        assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:00:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMillis(3_025_801));
        assertThat(run.totals().averageCadence()).isEqualTo(171.2);
    }

    @Test
    void whatNoEyeSeesIsNoPartOfAName() {
        Recording run = only(STRAVA.replace(" Dawn ", "\\u0000Dawn\\u0007run\\n"));

        assertThat(run.name()).isEqualTo("Dawn run");
    }

    /** Three metres a second for ten minutes, told in pieces of ten seconds, with a heart rate every four. */
    private static String nike() {
        StringBuilder distance = new StringBuilder();
        StringBuilder heart = new StringBuilder();
        for (int second = 0; second < 600; second += 10) {
            distance.append(value(second, second + 10, 0.03));
        }
        for (int second = 0; second < 600; second += 4) {
            heart.append(value(second, second, 150));
        }
        return """
            {"id": "x", "type": "run", "start_epoch_ms": %d, "end_epoch_ms": %d, "active_duration_ms": 590000,
             "summaries": [{"metric": "distance", "summary": "total", "value": 1.8}], "tags": {"com.nike.name": "Evening"},
             "metrics": [{"type": "distance", "unit": "KM", "values": [%s]}, {"type": "heart_rate", "unit": "BPM", "values": [%s]},
                         {"type": "steps", "unit": "STEP", "values": [{"value": 3}]}]}
            """.formatted(START, START + 600_000, separated(distance), separated(heart));
    }

    private static String value(int from, int to, double value) {
        return "{\"start_epoch_ms\": " + (START + from * 1000L) + ", \"end_epoch_ms\": " + (START + to * 1000L)
                + ", \"value\": " + value + "},";
    }

    private static String separated(StringBuilder values) {
        return values.substring(0, values.length() - 1);
    }

    @Test
    void nikesMeasurementsBecomeSamplesOnOneClock() {
        Recording run = only(nike());

        assertThat(run.name()).isEqualTo("Evening");
        assertThat(run.totals().distance().metres()).isCloseTo(1800, within(0.01));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(590));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(600));
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(150);
        int fourth = run.samples().firstAtOrAfter(4);
        assertThat(run.samples().at(Channel.DISTANCE, fourth)).isCloseTo(12, within(0.01));
        assertThat(BestEfforts.of(run).get(0).elapsed()).isEqualTo(Duration.ofMillis(133_333));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\": \"not found\"} | not an activity from Strava",
                "[] | not an activity from Strava",
                "{\"laps\": [{\"distance\": 5}]} | the activity itself",
                "{\"time\": {\"data\": [0, 1]}} | the activity itself",
                "{\"time\": {\"data\": [0, 1]}, \"distance\": {\"da | the activity itself",
                "[{\"lap_index\": 1, \"distance\": 5}, {\"lap_in | the activity itself",
                "{\"id\": 7, \"start_da | damaged or cut off",
                "{\"start_date\": \"someday\", \"elapsed_time\": 5} | no activity that can be read",
                "{\"start_date\": \"2024-05-01T06:00:00Z\", \"elapsed_time\": -5} | no activity that can be read"
            })
    void whatIsNoActivityIsRefusedWithASentence(String json, String reason) {
        assertThat(((Refused) read(json)).reason()).contains(reason);
    }
}
