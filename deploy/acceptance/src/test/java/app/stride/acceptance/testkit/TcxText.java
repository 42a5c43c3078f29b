package app.stride.acceptance.testkit;

import app.stride.local.simulation.Recording;
import java.util.Locale;
import java.util.stream.Collectors;

/** A recording as a TCX file of one lap. */
final class TcxText {
    private TcxText() {}

    static String of(Recording recording) {
        String points = recording.samples().stream()
                .map(sample -> point(recording, sample))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                        <Activities><Activity Sport="Running"><Id>%1$s</Id><Lap StartTime="%1$s">
                        <TotalTimeSeconds>%2$d</TotalTimeSeconds><DistanceMeters>%3$.1f</DistanceMeters>
                        <Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>
                        """, recording.start(), recording.timerSeconds(), recording.metres())
                + points
                + "\n</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n";
    }

    private static String point(Recording recording, Recording.Sample sample) {
        return String.format(
                Locale.ROOT,
                "<Trackpoint><Time>%s</Time><Position><LatitudeDegrees>%.7f</LatitudeDegrees>"
                        + "<LongitudeDegrees>%.7f</LongitudeDegrees></Position><AltitudeMeters>%.1f</AltitudeMeters>"
                        + "<DistanceMeters>%.1f</DistanceMeters><HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>",
                recording.start().plusSeconds(sample.elapsed()),
                sample.latitude(),
                sample.longitude(),
                sample.altitude(),
                sample.distance(),
                sample.heartRate());
    }
}
