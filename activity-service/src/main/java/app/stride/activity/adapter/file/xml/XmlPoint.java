package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.SamplesBuilder;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One point of an XML track as it is read; NaN is what it does not hold. */
final class XmlPoint {
    long millis = DateTimeText.ABSENT;

    @Nullable ZoneOffset zone;

    double latitude = Double.NaN;
    double longitude = Double.NaN;
    double altitude = Double.NaN;
    double distance = Double.NaN;
    double heartRate = Double.NaN;
    double cadence = Double.NaN;
    double speed = Double.NaN;
    double temperature = Double.NaN;
    double power = Double.NaN;

    boolean hasTime() {
        return millis != DateTimeText.ABSENT;
    }

    void addTo(SamplesBuilder samples, long start) {
        samples.next(millis - start)
                .set(Channel.DISTANCE, distance)
                .set(Channel.ALTITUDE, within(altitude, -500, 9000))
                .set(Channel.HEART_RATE, Plausible.heartRate(heartRate))
                .set(Channel.CADENCE, within(cadence, 0, 400))
                .set(Channel.SPEED, within(speed, 0, 100))
                .set(Channel.TEMPERATURE, within(temperature, -80, 80))
                .set(Channel.POWER, within(power, 0, 5000));
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (onEarth && (latitude != 0 || longitude != 0)) {
            samples.set(Channel.LATITUDE, latitude).set(Channel.LONGITUDE, longitude);
        }
    }

    private static double within(double value, double lowest, double highest) {
        return value >= lowest && value <= highest ? value : Double.NaN;
    }
}
