package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads FIT content: one file, or several chained behind one another. */
public final class FitReader {
    private FitReader() {}

    /** Whether the content begins as a FIT file does. */
    public static boolean recognizes(byte[] content) {
        return FitDecoder.startsAt(content, 0);
    }

    public static ReadOutcome read(byte[] content) {
        List<Recording> recordings = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        int position = 0;
        FitRoom room = new FitRoom();
        for (int files = 0; FitDecoder.startsAt(content, position) && files < Limits.RECORDINGS; files++) {
            FitActivity activity = new FitActivity(room);
            FitDecoder decoder = new FitDecoder(content, position, activity);
            position = decoder.decode();
            warnings.addAll(decoder.warnings());
            if (activity.device().isActivity()) {
                new FitRecordings(activity, warnings)
                        .all()
                        .forEach(recording -> addOnce(recordings, recording, warnings));
            } else {
                others.add(activity.device().kind());
            }
        }
        if (recordings.isEmpty()) {
            return new Refused(reason(others), !others.isEmpty());
        }
        others.forEach(kind -> warnings.add("A part of the file contains " + kind + " and was skipped."));
        return new Read(recordings, List.copyOf(warnings), Format.FIT);
    }

    private static void addOnce(List<Recording> recordings, Recording recording, Set<String> warnings) {
        boolean known = recordings.stream()
                .anyMatch(other -> other.start().equals(recording.start())
                        && other.sport() == recording.sport()
                        && other.totals().equals(recording.totals()));
        if (known) {
            warnings.add("The file contains the same recording more than once; it was kept once.");
        } else {
            recordings.add(recording);
        }
    }

    private static String reason(Set<String> others) {
        return others.isEmpty()
                ? "The FIT file contains no recording: neither a session nor samples with a time."
                : "The FIT file contains " + String.join(" and ", others) + ", not a recorded activity.";
    }
}
