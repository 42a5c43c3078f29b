package app.stride.activity.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Writes TCX files as Garmin Connect exports them. */
public final class TcxText {
    private final StringBuilder text = new StringBuilder();
    private final Instant start;

    public TcxText(Instant start) {
        this.start = start;
    }

    public TcxText activity(String sport) {
        text.append("<Activity Sport=\"")
                .append(sport)
                .append("\">\n<Id>")
                .append(start)
                .append("</Id>\n");
        return this;
    }

    public TcxText endActivity(String device) {
        text.append("<Creator xsi:type=\"Device_t\"><Name>").append(device).append("</Name></Creator></Activity>\n");
        return this;
    }

    public TcxText lap(int fromSecond, double seconds, double metres, String trigger) {
        text.append(String.format(Locale.ROOT, """
                <Lap StartTime="%s"><TotalTimeSeconds>%s</TotalTimeSeconds><DistanceMeters>%s</DistanceMeters>
                <AverageHeartRateBpm>
                  <Value>150</Value>
                </AverageHeartRateBpm>
                <MaximumHeartRateBpm><Value>170</Value></MaximumHeartRateBpm>
                <Intensity>Active</Intensity><Cadence>85</Cadence><TriggerMethod>%s</TriggerMethod><Track>
                """, start.plusSeconds(fromSecond), seconds, metres, trigger));
        return this;
    }

    public TcxText endLap() {
        text.append("</Track></Lap>\n");
        return this;
    }

    /** Trackpoints every ten seconds, the first and the last one included. */
    public TcxText run(int fromSecond, int toSecond, double fromMetre, double metresPerSecond) {
        for (int second = fromSecond; second <= toSecond; second += 10) {
            text.append(String.format(
                    Locale.ROOT,
                    """
                    <Trackpoint><Time>%s</Time><AltitudeMeters>400</AltitudeMeters><DistanceMeters>%.2f</DistanceMeters>
                    <HeartRateBpm><Value>149</Value></HeartRateBpm>
                    <Extensions><ns3:TPX><ns3:Speed>%.2f</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence></ns3:TPX></Extensions>
                    </Trackpoint>
                    """,
                    start.plusSeconds(second),
                    fromMetre + (second - fromSecond) * metresPerSecond,
                    metresPerSecond));
        }
        return this;
    }

    public String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
                  xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Activities>
                """ + text + "</Activities></TrainingCenterDatabase>\n";
    }

    public byte[] file() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
