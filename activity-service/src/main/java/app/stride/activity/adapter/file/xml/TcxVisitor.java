package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in TCX (Garmin's TrainingCenterDatabase, version 2 and the older one) with its activity extension. In
 * version 1 every activity is a {@code Run}, and the folder or the leg that it is in names the sport (Garmin's schema
 * TrainingCenterDatabasev1.xsd).
 */
final class TcxVisitor implements XmlVisitor {
    private final List<TcxActivity> activities = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private @Nullable TcxActivity activity;
    private @Nullable TcxLap lap;
    private @Nullable XmlPoint point;
    private @Nullable String program;
    private @Nullable String folder;
    private int points;
    private boolean inCreator;
    private boolean course;
    private boolean version1;
    private String parent = "";

    @Override
    public void begin(String element, XmlAttributes attributes) {
        switch (element) {
            case "" -> program = attributes.text("creator");
            case "Activity" -> {
                activity = new TcxActivity(attributes.text("Sport"));
                if (activities.size() < Limits.RECORDINGS) {
                    activities.add(activity);
                }
            }
            case "Running", "Biking", "Other" -> folder = element;
            case "FirstSport", "NextSport" -> folder = attributes.text("Sport");
            case "Run" -> beginOfVersion1();
            case "Lap" -> {
                TcxLap next = new TcxLap();
                next.beginAt(attributes.value("StartTime"));
                if (activity != null) {
                    activity.beginLap(next);
                }
                lap = next;
            }
            case "Trackpoint" -> point = new XmlPoint();
            case "Creator" -> inCreator = true;
            case "Course" -> course = true;
            default -> {
                // Matters when it ends.
            }
        }
        if (!element.equals("Value")) {
            parent = element;
        }
    }

    private void beginOfVersion1() {
        if (activity == null && activities.size() < Limits.RECORDINGS) {
            version1 = true;
            activity = new TcxActivity(folder);
            activities.add(activity);
        }
    }

    @Override
    public void end(String element, CharSequence text) {
        String meant = element.equals("Value") ? parent : element;
        if (point != null) {
            point(point, meant, text);
        } else if (lap != null) {
            lap(lap, meant, text);
        } else if (activity != null) {
            activity(activity, meant, text);
        }
    }

    private void point(XmlPoint into, String element, CharSequence text) {
        switch (element) {
            case "Trackpoint" -> {
                add(into);
                point = null;
            }
            case "Time" -> {
                into.millis = DateTimeText.millis(text);
                into.zone = DateTimeText.offset(text);
            }
            case "LatitudeDegrees" -> into.latitude = DecimalText.of(text);
            case "LongitudeDegrees" -> into.longitude = DecimalText.of(text);
            case "AltitudeMeters" -> into.altitude = DecimalText.of(text);
            case "DistanceMeters" -> into.distance = DecimalText.of(text);
            case "HeartRateBpm" -> into.heartRate = or(text, into.heartRate);
            case "Cadence", "RunCadence" -> into.cadence = DecimalText.of(text);
            case "Speed" -> into.speed = DecimalText.of(text);
            case "Watts" -> into.power = DecimalText.of(text);
            default -> {
                // Sensor states: not kept.
            }
        }
    }

    private void add(XmlPoint next) {
        if (activity == null || !next.hasTime()) {
            return;
        }
        if (points == Limits.SAMPLES) {
            warnings.add("The file contains more points than any device records; those at its end were skipped.");
            return;
        }
        points++;
        activity.add(next);
    }

    private void lap(TcxLap into, String element, CharSequence text) {
        switch (element) {
            case "Lap" -> {
                if (activity != null) {
                    activity.add(into);
                }
                lap = null;
            }
            case "TotalTimeSeconds" -> into.seconds = DecimalText.of(text);
            case "DistanceMeters" -> into.metres = DecimalText.of(text);
            case "AverageHeartRateBpm" -> into.averageHeartRate = or(text, into.averageHeartRate);
            case "MaximumHeartRateBpm" -> into.maxHeartRate = or(text, into.maxHeartRate);
            case "Cadence", "AvgRunCadence" -> into.cadence = DecimalText.of(text);
            case "TriggerMethod" -> into.trigger = TcxLap.trigger(text);
            default -> {
                // Calories, intensity, highest speed: not kept.
            }
        }
    }

    /** The number; what was known before where the text is blank, as that around an inner element is. */
    private static double or(CharSequence text, double known) {
        double number = DecimalText.of(text);
        return Double.isNaN(number) ? known : number;
    }

    private void activity(TcxActivity into, String element, CharSequence text) {
        switch (element) {
            case "Activity" -> activity = null;
            case "Run" -> activity = version1 ? null : into;
            case "Id" -> into.identify(text);
            case "Creator" -> inCreator = false;
            case "Name" ->
                into.device = inCreator && into.device == null ? text.toString().strip() : into.device;
            default -> {
                // Notes, training plans, versions of the device.
            }
        }
    }

    @Override
    public ReadOutcome outcome(boolean wholeFile) {
        if (lap != null && activity != null) {
            activity.addBrokenOff(lap);
        }
        List<Recording> recordings = new ArrayList<>();
        for (TcxActivity next : activities) {
            next.device = next.device == null && program != null ? ProgramName.of(program) : next.device;
            next.draft().flatMap(RecordingDraft::finish).ifPresent(recordings::add);
        }
        if (recordings.isEmpty()) {
            return new Refused(reason(wholeFile), wholeFile && course);
        }
        if (!wholeFile) {
            warnings.add("The file is damaged or cut off; what came before the damage was kept.");
        }
        if (recordings.size() < activities.size()) {
            warnings.add("An activity without a duration was skipped.");
        }
        return new Read(recordings, List.copyOf(warnings), Format.TCX);
    }

    private String reason(boolean wholeFile) {
        if (course) {
            return "The TCX file contains a course, not a recorded activity.";
        }
        if (!wholeFile) {
            return "The TCX file is damaged before its first lap.";
        }
        return activities.isEmpty()
                ? "The TCX file contains no activity."
                : "The TCX file's activity has neither a start nor a duration.";
    }
}
