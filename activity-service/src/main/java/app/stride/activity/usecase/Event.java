package app.stride.activity.usecase;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;

/** What happened here that other services learn of. */
public sealed interface Event {
    AthleteId athlete();

    record ActivityRecorded(KeptActivity kept) implements Event {
        @Override
        public AthleteId athlete() {
            return kept.activity().athlete();
        }
    }

    record ActivityUpdated(KeptActivity kept) implements Event {
        @Override
        public AthleteId athlete() {
            return kept.activity().athlete();
        }
    }

    record ActivityDeleted(AthleteId athlete, ActivityId activity, int version) implements Event {}

    /** Nothing is kept of the athlete any more, and nobody else is to keep anything. */
    record AthleteErased(AthleteId athlete) implements Event {}

    /** Not even that the athlete was erased has to be known any longer. */
    record AthleteForgotten(AthleteId athlete) implements Event {}

    /** The whole state of the athlete, profile and fitness. */
    record AthleteUpdated(Athlete state) implements Event {
        @Override
        public AthleteId athlete() {
            return state.id();
        }
    }
}
