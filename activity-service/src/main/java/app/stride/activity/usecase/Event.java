package app.stride.activity.usecase;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;

/** What happened here and is published to other services. */
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

    /** The athlete has been erased here; every other service has to erase them too. */
    record AthleteErased(AthleteId athlete) implements Event {}

    /** The erasure itself can be forgotten: the tombstone. */
    record AthleteForgotten(AthleteId athlete) implements Event {}

    /** The full state of the athlete, profile and fitness. */
    record AthleteUpdated(Athlete state) implements Event {
        @Override
        public AthleteId athlete() {
            return state.id();
        }
    }
}
