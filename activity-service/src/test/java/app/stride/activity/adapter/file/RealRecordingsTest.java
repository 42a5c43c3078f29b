package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.activity.testkit.RecordingArchive.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every recording of the archive, against the facts that its manifest states of it. */
class RealRecordingsTest {

    /** What comes of each odd file: its sports, or what its refusal says. */
    private static final Map<String, String> ODD = Map.ofEntries(
            Map.entry("fit_kona_ironman_2018.fit", "SWIM OTHER RIDE OTHER RUN"),
            Map.entry("fit_triathlon_sprint_tz8_2014.fit", "SWIM OTHER RIDE OTHER RUN"),
            Map.entry("fit_triathlon_summary_last_2023.fit", "SWIM OTHER RIDE OTHER RUN"),
            Map.entry("fit_unexpected_eof.fit", "RUN, and it is cut off"),
            Map.entry("fit_bad_crc.fit", "RUN, and checksum is wrong"),
            Map.entry("fit_chained_two_files_crc.fit", "RUN, and same recording more than once"),
            Map.entry("fit_bryton_100k_records.fit", "RIDE"),
            Map.entry("fit_course_not_activity.fit", "refused: a course"),
            Map.entry("fit_monitoring_not_activity.fit", "refused: all-day monitoring"),
            Map.entry("fit_ride_zwift_2018.fit", "RIDE"),
            Map.entry("fit_poolswim_applewatch_2024.fit", "SWIM"),
            Map.entry("fit_ride_strava_applewatch_2022.fit", "RIDE"),
            Map.entry("tcx_sup_2022.tcx", "OTHER"),
            Map.entry("tcx_gap1h_ride_2021.tcx", "RIDE"),
            Map.entry("tcx_malformed_xml.tcx", "RUN, and undeclared prefixes"),
            Map.entry("tcx_swim_1989clock.tcx", "OTHER, and clock was not set"),
            Map.entry("gpx_no_times_ride.gpx", "refused: without times"),
            Map.entry("gpx_metadata_only.gpx", "refused: no track points"),
            Map.entry("gpx_offset_0115.gpx", "refused: same time"),
            Map.entry("gpx_year1901.gpx", "refused: same time"),
            Map.entry("gpx_8tracks_hike_2010.gpx", "RUN, and does not name a sport"),
            Map.entry("gpx_invalid_mismatched_tag.gpx", "WALK, and damaged or cut off"),
            Map.entry("gpx_zepp_duplicate_ts.gpx", "refused: same time"),
            Map.entry("gpx_bom_utf8.gpx", "refused: no track points"),
            Map.entry("gpx_gap_2936s_2018.gpx", "RIDE, and does not name a sport"));

    private static ReadOutcome read(Row row) {
        return new ActivityFiles().read(RecordingArchive.read(row.get("file")), row.get("file"));
    }

    private static List<Row> rows(String folder) {
        return RecordingArchive.table("manifest.tsv").stream()
                .filter(row -> row.get("file").startsWith(folder))
                .toList();
    }

    @Test
    void everyRunIsWhatItsManifestSays() {
        assertThat(rows("run/")).isNotEmpty().allSatisfy(row -> {
            List<Recording> recordings = ((Read) read(row)).recordings();
            assertThat(recordings).hasSize(1);
            matches(row, recordings.get(0));
        });
    }

    private static void matches(Row row, Recording run) {
        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.start()).isEqualTo(OffsetDateTime.parse(row.get("start")).toInstant());
        double metres = Double.parseDouble(row.get("distance_m"));
        assertThat(run.totals().distance().metres()).isCloseTo(metres, within(0.005 * metres));
        assertThat(seconds(run.totals().elapsed())).isCloseTo(number(row, "elapsed_s"), within(1.0));
        if (!row.get("timer_s").isEmpty()) {
            assertThat(seconds(run.totals().timer())).isCloseTo(number(row, "timer_s"), within(1.0));
        }
        assertThat(run.laps()).hasSize((int) number(row, "laps"));
        assertThat(measured(run, Channel.HEART_RATE)).isEqualTo(count(row, "hr_points"));
        assertThat(measured(run, Channel.LATITUDE)).isEqualTo(count(row, "gps_points"));
        stated(row, "avgHr")
                .ifPresent(
                        bpm -> assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(bpm));
        stated(row, "maxHr")
                .ifPresent(bpm -> assertThat(run.totals().maxHeartRate().bpm()).isEqualTo(bpm));
        stated(row, "ascent")
                .ifPresent(
                        gain -> assertThat(run.totals().elevationGainMetres()).isEqualTo(gain));
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** "364/366": 364 of 366 points. */
    private static long count(Row row, String column) {
        return Long.parseLong(row.get(column).replaceAll("/.*", ""));
    }

    private static long measured(Recording run, Channel channel) {
        return IntStream.range(0, run.samples().size())
                .filter(i -> !Double.isNaN(run.samples().at(channel, i)))
                .count();
    }

    /** A fact of the whole recording; those in braces are of a lap. */
    private static java.util.OptionalInt stated(Row row, String fact) {
        var matcher =
                java.util.regex.Pattern.compile("(?:^|; )" + fact + "=(\\d+)").matcher(row.get("verified_facts"));
        return matcher.find()
                ? java.util.OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : java.util.OptionalInt.empty();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Test
    void everyActivityInJsonIsWhatItsManifestSays() {
        List<Row> told = rows("json/").stream()
                .filter(row -> !row.get("start").isEmpty())
                .toList();

        assertThat(told).isNotEmpty().allSatisfy(row -> {
            Recording recording = ((Read) read(row)).recordings().get(0);
            String start = row.get("start").endsWith("Z") ? row.get("start") : row.get("start") + "Z";
            assertThat(recording.start()).isCloseTo(Instant.parse(start), within(1, ChronoUnit.SECONDS));
            assertThat(recording.totals().distance().metres())
                    .isCloseTo(number(row, "distance_m"), within(0.005 * number(row, "distance_m")));
            assertThat(seconds(recording.totals().elapsed())).isCloseTo(number(row, "elapsed_s"), within(1.0));
            assertThat(seconds(recording.totals().timer())).isCloseTo(number(row, "timer_s"), within(1.0));
            assertThat(recording.laps()).hasSize(row.get("laps").isEmpty() ? 0 : (int) number(row, "laps"));
        });
    }

    @Test
    void whatIsOnlyAPartOfAnActivityIsRefusedAndAListIsReadWhole() {
        assertThat(((Refused) read(row("json/garmin_modern_laps_2477200414.json"))).reason())
                .contains("the activity itself");
        assertThat(((Refused) read(row("json/strava_12k_streams.json"))).reason())
                .contains("the activity itself");
        assertThat(((Read) read(row("json/strava_30_activities_list.json"))).recordings())
                .hasSize(30);
    }

    private static Row row(String file) {
        return rows(file).get(0);
    }

    /**
     * The sum of all straight lines between its points is 13,665 m, 53 m of which lie between tracks at whose ends nobody went on, and 261 m lead to a point,
     * and back from it, that would have been reached at 92 m/s.
     */
    @Test
    void ofAHikeInEightTracksTheWayCountsButNeitherTheStopsNorTheStray() {
        Recording hike =
                ((Read) read(row("odd/gpx_8tracks_hike_2010.gpx"))).recordings().get(0);

        assertThat(hike.totals().distance().metres()).isCloseTo(13_351, within(1.0));
    }

    @Test
    void everyOddFileComesToADocumentedOutcome() {
        assertThat(rows("odd/"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(read(row))
                        .satisfies(outcome -> comesTo(ODD.get(row.get("file").substring("odd/".length())), outcome)));
    }

    private static void comesTo(String expected, ReadOutcome outcome) {
        if (outcome instanceof Refused refused) {
            assertThat(expected).startsWith("refused: ");
            assertThat(refused.reason()).contains(expected.substring("refused: ".length()));
            return;
        }
        Read read = (Read) outcome;
        String[] parts = expected.split(", and (it is )?");
        assertThat(read.recordings().stream().map(recording -> recording.sport().name()))
                .containsExactly(parts[0].split(" "));
        if (parts.length > 1) {
            assertThat(String.join(" ", read.warnings())).contains(parts[1]);
        }
    }
}
