package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;

/** How hard a step is to be run: at a pace, at a heart rate, or by feel. */
public sealed interface Target {

    /** What a person reads, for example {@code 4:05-4:10/km} or {@code 6:34-6:42/mi}. */
    String words(Units units);

    /** What a metric reader reads. */
    default String words() {
        return words(Units.METRIC);
    }

    /** Between two paces. */
    record AtPace(PaceRange range) implements Target {
        private static final double KILOMETRES_PER_MILE = Distance.MILE.kilometres();

        @Override
        public String words(Units units) {
            boolean miles = units == Units.IMPERIAL;
            String fast = minutes(range.fast(), miles ? KILOMETRES_PER_MILE : 1);
            String slow = minutes(range.slow(), miles ? KILOMETRES_PER_MILE : 1);
            return (fast.equals(slow) ? fast : fast + "-" + slow) + (miles ? "/mi" : "/km");
        }

        private static String minutes(Pace pace, double kilometres) {
            long seconds = Math.round(pace.secondsPerKilometre() * kilometres);
            return seconds / 60 + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
        }
    }

    /** Between two heart rates. */
    record AtHeartRate(HeartRateRange range) implements Target {
        @Override
        public String words(Units units) {
            return range.low().bpm() + "-" + range.high().bpm() + " bpm";
        }
    }

    /**
     * By feel.
     *
     * @param rpe rate of perceived exertion, 1 (very, very easy) to 10 (maximal): the scale of Foster et al. (2001), Borg's CR10 (1998)
     *     in plainer words
     * @param words what it feels like
     */
    record ByEffort(int rpe, String words) implements Target {
        public ByEffort {
            if (rpe < 1 || rpe > 10) {
                throw new IllegalArgumentException("an effort must be 1 to 10, but was " + rpe);
            }
        }

        @Override
        public String words(Units units) {
            return words;
        }
    }
}
