package app.stride.activity.adapter.file;

import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.TcxText;
import app.stride.activity.testkit.ZipBytes;
import com.garmin.fit.LapTrigger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What fuzzing begins with: small sound files of our own making, by format. */
final class Seeds {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private Seeds() {}

    static Stream<byte[]> fit() {
        byte[] run = new FitRun(START)
                .run(40, 3, 150)
                .lap(LapTrigger.DISTANCE)
                .pause(9)
                .run(40, 3, 150)
                .lap(LapTrigger.SESSION_END)
                .file();
        return Stream.of(run, gzip(run), compressed(ByteOrder.LITTLE_ENDIAN), compressed(ByteOrder.BIG_ENDIAN));
    }

    /** Records with compressed timestamps and a developer field that is described. */
    private static byte[] compressed(ByteOrder order) {
        FitBytes file = new FitBytes(order)
                .define(1, 206, 0, 1, FitBytes.UINT8, 1, 1, FitBytes.UINT8, 2, 1, FitBytes.UINT8, 15, 1, FitBytes.UINT8)
                .message(1)
                .put(0, 1)
                .put(0, 1)
                .put(FitBytes.UINT16, 1)
                .put(7, 1)
                .defineWithDeveloperFields(0, 20, new int[] {253, 4, FitBytes.UINT32}, 2)
                .message(0)
                .put(FitBytes.MORNING, 4)
                .put(250, 2)
                .define(2, 20, 3, 1, FitBytes.UINT8);
        for (int second = 1; second < 20; second++) {
            file.compressed(2, (int) (FitBytes.MORNING + second)).put(140, 1);
        }
        return file.file();
    }

    static Stream<byte[]> gpx() {
        byte[] run = new GpxText(START)
                .track("Run &amp; more", "running")
                .segment()
                .run(0, 60, 0, 3)
                .endSegment()
                .segment()
                .run(90, 120, 200, 3)
                .endSegment()
                .endTrack()
                .file();
        byte[] exotic =
                "<?xml version=\"1.0\"?><!DOCTYPE g [<!ENTITY a \"&a;\">]><g:gpx xmlns:g='u'><!-- c --><g:trk><g:name><![CDATA[x]]>&a;</g:name></g:trk></g:gpx>"
                        .getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                run, gzip(run), exotic, new String(exotic, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    }

    static Stream<byte[]> tcx() {
        byte[] run = new TcxText(START)
                .activity("Running")
                .lap(0, 100, 300, "Distance")
                .run(0, 100, 0, 3)
                .endLap()
                .endActivity("X")
                .file();
        byte[] lapsOnly = new TcxText(START)
                .activity("Running")
                .lap(0, 100, 300, "Manual")
                .endLap()
                .endActivity("X")
                .file();
        return Stream.of(run, gzip(run), lapsOnly);
    }

    static Stream<byte[]> json() {
        return Stream.of("""
            [{"id": 7, "name": "Run", "start_date": "2024-05-01T06:00:00Z", "timezone": "(GMT+01:00) Europe/Berlin", "type": "Run",
              "distance": 5012.3, "moving_time": 1500, "elapsed_time": 1512, "average_heartrate": 151.4,
              "laps": [{"start_date": "2024-05-01T06:00:00Z", "distance": 1000, "moving_time": 300}]}]
            """, """
            {"activityId": 9, "activityTypeDTO": {"typeKey": "running"}, "timeZoneUnitDTO": {"timeZone": "America/Lima"},
             "summaryDTO": {"startTimeGMT": "2024-05-01T06:00:00.0", "distance": 9523.95, "duration": 2900.959}}
            """, """
            {"type": "run", "start_epoch_ms": 1714543200000, "end_epoch_ms": 1714543220000, "active_duration_ms": 20000,
             "summaries": [{"metric": "distance", "summary": "total", "value": 0.06}],
             "metrics": [{"type": "distance", "unit": "KM", "values": [
               {"start_epoch_ms": 1714543200000, "end_epoch_ms": 1714543220000, "value": 0.06}]},
              {"type": "heart_rate", "unit": "BPM", "values": [
               {"start_epoch_ms": 1714543210000, "end_epoch_ms": 1714543210000, "value": 150}]}]}
            """).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> zip() {
        byte[] fit = fit().findFirst().orElseThrow();
        byte[] nested = new ZipBytes()
                .with("UploadedFiles_1.zip", new ZipBytes().with("a.fit", fit).file())
                .file();
        byte[] strava = new ZipBytes()
                .with("activities.csv", csv().findFirst().orElseThrow())
                .with("activities/7.fit", fit)
                .file();
        return Stream.of(
                new ZipBytes().with("../a.fit", fit).with("b.gpx", "<gpx/>").file(), nested, strava);
    }

    static Stream<byte[]> csv() {
        return Stream.of(
                        """
                        Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain
                        7,"Jan 27, 2021, 1:57:47 PM","a, ""b"" c",Run,,1275,5.61,,,false,,,activities/7.fit,,,1275.0,1258.0,5612.4,8.2,4.46,3.5
                        """,
                        """
                        Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR
                        Running,2024-03-02 08:15:30,false,Long,"12,50","1.505","01:14:30","150","--"
                        """,
                        """
                        Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),Average Heart Rate (bpm),Notes,GPX File
                        2013-12-27 12:54:43,Running,,7.16,1:06:06,9:14,6.50,899.0,142.91,,,
                        """,
                        "start_local;start_utc;type;distance_m;moving_s\n"
                                + "2012-10-26T22:14:52;2012-10-26T14:14:52Z;Run;4118,5;1556\n",
                        "[{\"summarizedActivitiesExport\":[{\"activityId\":1,\"beginTimestamp\":1700000000000,\"duration\":1,\"distance\":2}]}]")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
