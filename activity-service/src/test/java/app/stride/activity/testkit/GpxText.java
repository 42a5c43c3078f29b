package app.stride.activity.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Writes GPX files of straight runs northwards. */
public final class GpxText {
    /** Degrees of latitude that are a metre on a sphere of the earth's mean radius. */
    private static final double METRE = 180 / (Math.PI * 6_371_008.8);

    private final StringBuilder text = new StringBuilder();
    private final Instant start;
    private String version = "1.1";
    private String timeSuffix = "Z";
    private String creator = " creator=\"Test\"";

    public GpxText(Instant start) {
        this.start = start;
    }

    /** The times are written as local ones with this offset, such as {@code +02:00}; it only changes how they look. */
    public GpxText withTimesEndingIn(String suffix) {
        timeSuffix = suffix;
        return this;
    }

    public GpxText version(String other) {
        version = other;
        return this;
    }

    /** As of a program that does not say its name. */
    public GpxText withoutCreator() {
        creator = "";
        return this;
    }

    public GpxText track(String name, String type) {
        text.append("<trk><name>").append(name).append("</name>");
        if (!type.isEmpty()) {
            text.append("<type>").append(type).append("</type>");
        }
        return this;
    }

    public GpxText endTrack() {
        text.append("</trk>\n");
        return this;
    }

    public GpxText segment() {
        text.append("<trkseg>");
        return this;
    }

    public GpxText endSegment() {
        text.append("</trkseg>");
        return this;
    }

    public GpxText point(int seconds, double metresNorth) {
        return point(seconds, metresNorth, "");
    }

    public GpxText point(int seconds, double metresNorth, String extensions) {
        String time = start.plusSeconds(seconds).toString().replace("Z", timeSuffix);
        text.append(String.format(
                Locale.ROOT,
                "<trkpt lat=\"%.9f\" lon=\"11.5\"><ele>500.0</ele><time>%s</time>%s</trkpt>%n",
                48 + metresNorth * METRE,
                time,
                extensions));
        return this;
    }

    /** Points every five seconds, the first one included. */
    public GpxText run(int fromSecond, int toSecond, double fromMetre, double metresPerSecond) {
        for (int second = fromSecond; second <= toSecond; second += 5) {
            point(second, fromMetre + (second - fromSecond) * metresPerSecond);
        }
        return this;
    }

    public String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"" + version
                + "\"" + creator + " xmlns=\"http://www.topografix.com/GPX/1/" + version.charAt(2)
                + "\" xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\""
                + " xmlns:gpxdata=\"http://www.cluetrust.com/XML/GPXDATA/1/0\">\n"
                + text + "</gpx>\n";
    }

    public byte[] file() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
