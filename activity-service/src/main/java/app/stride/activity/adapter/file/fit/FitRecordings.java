package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.LapOrder;
import app.stride.activity.adapter.file.recording.LapTrigger;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes recordings of what a FIT file's messages said: one per session, each with its own laps and samples. */
final class FitRecordings {
    /** Share of the distance so far to which a device may put it right as a session begins; our own choice. */
    private static final double MAY_FALL_BACK_TO = 0.95;
    /** The clock of records counts in whole seconds, that of a summary in parts of one. */
    private static final Duration ROUNDED_BY = Duration.ofSeconds(2);

    private final FitActivity activity;
    private final Collection<String> warnings;
    private final Samples samples;
    private final double[] reached;
    private final Instant clock;

    FitRecordings(FitActivity activity, Collection<String> warnings) {
        this.activity = activity;
        this.warnings = warnings;
        this.samples = activity.samples();
        this.reached = reached(samples);
        this.clock = activity.firstRecord() == FitMessage.ABSENT
                ? Instant.EPOCH
                : FitMessage.instantOf(activity.firstRecord());
    }

    /** The recordings in the order of their start. */
    List<Recording> all() {
        if (activity.tooMuch()) {
            warnings.add("The file contains more than any device records; the excess was skipped.");
        }
        if (activity.clockJumped()) {
            warnings.add("The device's clock jumped by weeks; what it recorded at the other time was skipped.");
        }
        List<FitSession> sessions = new ArrayList<>(activity.sessions());
        if (sessions.isEmpty() && !samples.isEmpty()) {
            warnings.add("The file has no summary; its totals were calculated from its samples.");
            sessions.add(new FitSession(null, FitMessage.ABSENT, -1, -1, new StatedTotals()));
        }
        if (endsWithinALeg(sessions)) {
            warnings.add("The file ends within a leg; the totals of that leg were calculated from its samples.");
            sessions.add(new FitSession(
                    FitMessage.instantOf(activity.openLeg()), FitMessage.ABSENT, -1, -1, new StatedTotals()));
        }
        sessions.sort(Comparator.comparing(this::start));
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            Instant from = i == 0 ? Instant.MIN : start(sessions.get(i));
            Instant to = i == sessions.size() - 1 ? Instant.MAX : start(sessions.get(i + 1));
            recording(sessions.get(i), new Span(from, to)).ifPresent(recordings::add);
        }
        return recordings;
    }

    /** A watch sums up each leg as it ends: what it recorded after all of them is of one more, if the file was cut there. */
    private boolean endsWithinALeg(List<FitSession> sessions) {
        return activity.openLeg() != FitMessage.ABSENT
                && !sessions.isEmpty()
                && sessions.stream().allMatch(session -> isOverBy(session, FitMessage.instantOf(activity.openLeg())));
    }

    /** What does not say how long it took, or is summed up before it is recorded, is not over. */
    private boolean isOverBy(FitSession session, Instant time) {
        double seconds = StatedTotals.sensibleSeconds(session.totals().elapsed);
        return seconds > 0
                && !start(session).plusMillis(Math.round(seconds * 1000)).isAfter(time.plus(ROUNDED_BY));
    }

    /** The session's start as it says, unless its samples are from another time altogether. */
    private Instant start(FitSession session) {
        Instant stated = session.start();
        if (stated == null) {
            return clock;
        }
        boolean apart = Duration.between(clock, stated).abs().compareTo(Limits.START_APART) > 0;
        return apart && !samples.isEmpty() ? clock : stated;
    }

    private Optional<Recording> recording(FitSession session, Span span) {
        Instant start = start(session);
        RecordingDraft draft = new RecordingDraft(start);
        int sport = session.sport() >= 0 ? session.sport() : activity.sport();
        int subSport = session.subSport() >= 0 ? session.subSport() : activity.subSport();
        draft.sport = sport < 0 ? null : FitSports.sport(sport, subSport);
        draft.subSport = FitSports.subSport(sport, subSport);
        draft.zone = activity.zone();
        draft.device = activity.device().name();
        draft.stated = session.totals();
        draft.samples = samples(start, span);
        draft.laps = laps(start, span);
        draft.pauses = pauses(start, draft.samples);
        return draft.finish();
    }

    private double pauses(Instant start, Samples own) {
        if (own.isEmpty()) {
            return 0;
        }
        long offset = Duration.between(clock, start).toSeconds();
        long from = activity.firstRecord() + offset;
        return activity.pauses().secondsWithin(from, from + Math.round(own.seconds(own.size() - 1)));
    }

    /** The session's own samples, on its own clock and from its own distance zero on. */
    private Samples samples(Instant start, Span span) {
        int first = samples.firstAtOrAfter(seconds(span.from));
        int end = samples.firstAtOrAfter(seconds(span.to));
        Samples part = samples.part(first, end, Duration.between(clock, start).toMillis());
        double before = first == 0 ? 0 : reached[first - 1];
        if (before == 0 || !goesOnCounting(part, before)) {
            return part;
        }
        double[] metres = new double[part.size()];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = part.at(Channel.DISTANCE, i) - before;
        }
        return part.with(Channel.DISTANCE, metres);
    }

    /** Some devices count the distance anew in each session. */
    private static boolean goesOnCounting(Samples part, double before) {
        for (int i = 0; i < part.size(); i++) {
            double metres = part.at(Channel.DISTANCE, i);
            if (!Double.isNaN(metres)) {
                return metres >= MAY_FALL_BACK_TO * before;
            }
        }
        return false;
    }

    /** What the distance has come to by each sample, in all sessions. */
    private static double[] reached(Samples samples) {
        double[] reached = new double[samples.size()];
        double last = 0;
        for (int i = 0; i < reached.length; i++) {
            double metres = samples.at(Channel.DISTANCE, i);
            last = Double.isNaN(metres) ? last : metres;
            reached[i] = last;
        }
        return reached;
    }

    private double seconds(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return Double.NEGATIVE_INFINITY;
        }
        return instant.equals(Instant.MAX)
                ? Double.POSITIVE_INFINITY
                : Duration.between(clock, instant).toMillis() / 1000.0;
    }

    private List<Lap> laps(Instant start, Span span) {
        List<FitLap> own = LapOrder.byBeginning(
                activity.laps().stream()
                        .filter(lap -> span.contains(lap.start()))
                        .toList(),
                FitLap::begin);
        List<Lap.Kind> kinds = LapTrigger.kinds(
                own.stream().map(FitLap::trigger).toList(),
                own.stream().map(FitLap::distance).toList());
        List<Lap> laps = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            laps.add(own.get(i).toLap(kinds.get(i), start));
        }
        return laps;
    }

    /** What belongs to a session: from its start to before the next one's; the first one takes what is earlier, the last one what is later. */
    private record Span(Instant from, Instant to) {
        boolean contains(@Nullable Instant time) {
            return time == null ? from.equals(Instant.MIN) : !time.isBefore(from) && time.isBefore(to);
        }
    }
}
