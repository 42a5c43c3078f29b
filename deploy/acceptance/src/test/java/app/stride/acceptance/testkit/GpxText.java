package app.stride.acceptance.testkit;

import app.stride.local.simulation.Recording;
import java.util.Locale;
import java.util.stream.Collectors;

/** A recording as GPX 1.1 with the extension for heart rate and cadence. */
final class GpxText {
    private GpxText() {}

    static String of(Recording recording) {
        String points = recording.samples().stream()
                .map(sample -> point(recording, sample))
                .collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="Stride acceptance tests" xmlns="http://www.topografix.com/GPX/1/1"
                  xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
                <trk><name>Morning run</name><type>running</type><trkseg>
                """ + points + "\n</trkseg></trk></gpx>\n";
    }

    private static String point(Recording recording, Recording.Sample sample) {
        return String.format(
                Locale.ROOT,
                "<trkpt lat=\"%.7f\" lon=\"%.7f\"><ele>%.1f</ele><time>%s</time><extensions>"
                        + "<gpxtpx:TrackPointExtension><gpxtpx:hr>%d</gpxtpx:hr><gpxtpx:cad>%d</gpxtpx:cad>"
                        + "</gpxtpx:TrackPointExtension></extensions></trkpt>",
                sample.latitude(),
                sample.longitude(),
                sample.altitude(),
                recording.start().plusSeconds(sample.elapsed()),
                sample.heartRate(),
                sample.cadence() / 2);
    }
}
