package app.stride.benchmarks;

import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A run of three hours in each format, one point a second; or a recording of one's own. */
final class SampleFiles {
    /** Stands for our own run; anything else is the path of a file. */
    static final String OWN = "own";

    private static final int SECONDS = 3 * 3600;
    private static final Instant START = Instant.parse("2025-04-06T07:00:00Z");
    private static final double SEMICIRCLES = (1L << 31) / 180.0;

    private SampleFiles() {}

    static byte[] fit(String recording) {
        return recording.equals(OWN) ? fit() : file(recording);
    }

    static byte[] gpx(String recording) {
        return recording.equals(OWN) ? gpx() : file(recording);
    }

    static byte[] tcx(String recording) {
        return recording.equals(OWN) ? tcx() : file(recording);
    }

    private static byte[] file(String path) {
        try {
            byte[] content = Files.readAllBytes(Path.of(path));
            return path.endsWith(".gz")
                    ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()
                    : content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double north(int second) {
        return 52.3 + second * 2.7e-5;
    }

    private static double altitude(int second) {
        return 40 + 12 * Math.sin(second / 300.0);
    }

    private static int heartRate(int second) {
        return 145 + second % 17;
    }

    private static byte[] fit() {
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        FileIdMesg id = new FileIdMesg();
        id.setType(File.ACTIVITY);
        encoder.write(id);
        for (int second = 0; second < SECONDS; second++) {
            RecordMesg record = new RecordMesg();
            record.setTimestamp(time(second));
            record.setPositionLat((int) (north(second) * SEMICIRCLES));
            record.setPositionLong((int) (4.8 * SEMICIRCLES));
            record.setDistance(second * 3f);
            record.setEnhancedSpeed(3f);
            record.setEnhancedAltitude((float) altitude(second));
            record.setHeartRate((short) heartRate(second));
            record.setCadence((short) 86);
            record.setTemperature((byte) 18);
            encoder.write(record);
        }
        SessionMesg session = new SessionMesg();
        session.setStartTime(time(0));
        session.setTimestamp(time(SECONDS));
        session.setSport(Sport.RUNNING);
        session.setTotalElapsedTime((float) SECONDS);
        session.setTotalTimerTime((float) SECONDS);
        session.setTotalDistance(SECONDS * 3f);
        encoder.write(session);
        return encoder.close();
    }

    private static DateTime time(int second) {
        return new DateTime(Date.from(START.plusSeconds(second)));
    }

    private static byte[] gpx() {
        StringBuilder text = new StringBuilder();
        text.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx creator="benchmark" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
                 <trk><name>Three hours</name><type>running</type><trkseg>
                """);
        for (int second = 0; second < SECONDS; second++) {
            text.append("""
                       <trkpt lat="%.7f" lon="4.8000000">
                        <ele>%.1f</ele>
                        <time>%s</time>
                        <extensions>
                         <gpxtpx:TrackPointExtension>
                          <gpxtpx:atemp>18</gpxtpx:atemp>
                          <gpxtpx:hr>%d</gpxtpx:hr>
                          <gpxtpx:cad>86</gpxtpx:cad>
                         </gpxtpx:TrackPointExtension>
                        </extensions>
                       </trkpt>
                    """.formatted(north(second), altitude(second), START.plusSeconds(second), heartRate(second)));
        }
        return text.append(" </trkseg></trk>\n</gpx>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tcx() {
        StringBuilder text = new StringBuilder();
        text.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
                 <Activities><Activity Sport="Running"><Id>2025-04-06T07:00:00.000Z</Id>
                  <Lap StartTime="2025-04-06T07:00:00.000Z"><TotalTimeSeconds>10800.0</TotalTimeSeconds><DistanceMeters>32400.0</DistanceMeters><Track>
                """);
        for (int second = 0; second < SECONDS; second++) {
            text.append("""
                       <Trackpoint>
                        <Time>%s</Time>
                        <Position>
                         <LatitudeDegrees>%.14f</LatitudeDegrees>
                         <LongitudeDegrees>4.80000001378357</LongitudeDegrees>
                        </Position>
                        <AltitudeMeters>%.12f</AltitudeMeters>
                        <DistanceMeters>%.10f</DistanceMeters>
                        <HeartRateBpm>
                         <Value>%d</Value>
                        </HeartRateBpm>
                        <Extensions>
                         <ns3:TPX>
                          <ns3:Speed>3.0</ns3:Speed>
                          <ns3:RunCadence>86</ns3:RunCadence>
                         </ns3:TPX>
                        </Extensions>
                       </Trackpoint>
                    """.formatted(
                    START.plusSeconds(second), north(second), altitude(second), second * 3.0, heartRate(second)));
        }
        return text.append("  </Track></Lap></Activity></Activities>\n</TrainingCenterDatabase>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static {
        // Figures in files bear a point whatever the language of the machine.
        Locale.setDefault(Locale.ROOT);
    }
}
