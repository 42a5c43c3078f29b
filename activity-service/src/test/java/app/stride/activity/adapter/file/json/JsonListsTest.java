package app.stride.activity.adapter.file.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of activities as services and programs give them out over the years, and lists of what is no activity. */
class JsonListsTest {
    private static final String GARMIN = """
            {"activityId": 9, "activityName": "Dawn", "activityType": {"typeKey": "running"}, "eventType": {"typeKey": "race"},
             "startTimeLocal": "2021-03-04 09:00:00", "startTimeGMT": "2021-03-04 08:00:00", "distance": 1100.5, "duration": 360.0,
             "elapsedDuration": 372000.0, "movingDuration": 0.0, "elevationGain": null, "averageHR": 141.0}
            """;
    private static final String NIKE = """
            {"id": "a", "type": "run", "start_epoch_ms": 1617346800000, "end_epoch_ms": 1617348600000, "active_duration_ms": 1700000,
             "summaries": [{"metric": "distance", "summary": "total", "value": 5.1}], "moments": [{"key": "halt", "value": "pause"}]}
            """;
    private static final String LAP = """
            {"id": 901, "activity": {"id": 77}, "name": "Lap 1", "start_date": "2023-04-02T07:00:00Z", "distance": 1000,
             "elapsed_time": 310, "moving_time": 300, "lap_index": 1}
            """;

    private static ReadOutcome read(String json) {
        return new ActivityFiles().read(json.getBytes(StandardCharsets.UTF_8), "activities.json");
    }

    private static List<Recording> all(String json) {
        Read read = (Read) read(json);
        assertThat(read.warnings()).isEmpty();
        return read.recordings();
    }

    private static Recording only(String json) {
        List<Recording> recordings = all(json);
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    @Test
    void garminsListToldTheElapsedTimeInMillisecondsForYears() {
        Recording old = only("[" + GARMIN + "]");
        Recording recent = only("[" + GARMIN.replace("372000.0", "372.0") + "]");

        assertThat(old.totals().timer()).isEqualTo(Duration.ofMinutes(6));
        assertThat(old.totals().elapsed()).isEqualTo(Duration.ofSeconds(372));
        assertThat(old.totals().moving()).isNull();
        assertThat(recent.totals().elapsed()).isEqualTo(Duration.ofSeconds(372));
    }

    @Test
    void anElapsedTimeInMillisecondsWithoutPausesIsTheTimerRounded() {
        Recording indoors = only(GARMIN.replace("\"running\"", "\"indoor_cycling\"")
                .replace("360.0", "2756.82")
                .replace("372000.0", "2756000.0"));

        assertThat(indoors.sport()).isEqualTo(Sport.RIDE);
        assertThat(indoors.totals().elapsed()).isEqualTo(Duration.ofMillis(2_756_820));
    }

    @Test
    void aWatchThatLayPausedForHoursIsBelieved() {
        Recording paused = only(GARMIN.replace("372000.0", "36000.0"));

        assertThat(paused.totals().elapsed()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aListMayStandInAnObject() {
        Recording garmins =
                only("{\"paging\": {\"total\": 1}, \"activityList\": [" + GARMIN + "], \"more\": {\"start\": 20}}");
        Recording nikes = only("{\"activities\": [" + NIKE + "], \"paging\": {\"before_time\": 1617346800000}}");

        assertThat(garmins.start()).isEqualTo(Instant.parse("2021-03-04T08:00:00Z"));
        assertThat(garmins.zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(garmins.race()).isTrue();
        assertThat(nikes.totals().distance().metres()).isEqualTo(5100);
        assertThat(nikes.totals().timer()).isEqualTo(Duration.ofSeconds(1700));
        assertThat(nikes.totals().elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void ofSeveralPagesNoneIsLost() {
        String page = "{\"activities\": [" + NIKE + "," + NIKE + "], \"paging\": {}}";

        assertThat(all("[" + page + "," + page + "]")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"activity\": {\"id\": 77}, \"start_date\": \"2023-04-02T07:00:00Z\", \"elapsed_time\": 310}",
                "{\"lap_index\": 1, \"start_date\": \"2023-04-02T07:00:00Z\", \"elapsed_time\": 310}",
                "{\"segment\": {\"id\": 3}, \"start_date\": \"2023-04-02T07:00:00Z\", \"elapsed_time\": 120}"
            })
    void aLapOrAnEffortIsNoActivityOfItsOwn(String json) {
        assertThat(((Refused) read("[" + json + "]")).reason())
                .contains("laps, samples or segments", "activity itself");
        assertThat(all("[" + json + "," + GARMIN + "]")).hasSize(1);
    }

    @Test
    void allLapsOfAnActivityTogetherAreNoneEither() {
        assertThat(read("[" + LAP + "," + LAP.replace("901", "902") + "]")).isInstanceOf(Refused.class);
    }

    @Test
    void aMovingTimeMayBeThatOfAClock() {
        Recording run = only("""
                [{"run_id": 1617346800000, "name": "Out", "distance": 5014.2, "moving_time": "0:28:42", "type": "Run",
                  "start_date": "2021-04-02 07:00:00", "start_date_local": "2021-04-02 15:00:00", "average_heartrate": 151.0}]
                """);

        assertThat(run.start()).isEqualTo(Instant.parse("2021-04-02T07:00:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(1722));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(1722));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"activityList\": [{\"summaryId\": \"6\", \"durationInSeconds\": 1800, \"startTimeInSeconds\": 1617346800}]}",
                "{\"activity\": {\"activityId\": 10, \"activitySummary\": {\"SumDuration\": {\"value\": \"1800.5\"}}}}",
                "{\"RIDE\": {\"STARTTIME\": \"2017\\/04\\/24 09:18:45 UTC \", \"SAMPLES\": [{\"SECS\": 0, \"KM\": 0.0}]}}"
            })
    void aFormThatIsNotKnownIsToldWhatToSendInstead(String json) {
        assertThat(((Refused) read(json)).reason()).contains("FIT, GPX or TCX file instead");
    }
}
