package app.stride.activity.usecase.mydata;

import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.checkin.KeptCheckIn;
import app.stride.activity.usecase.fitness.DatedEffort;
import app.stride.activity.usecase.ingest.Original;
import java.util.List;
import java.util.Set;

/** One part of everything that is kept of an athlete, no larger than memory bears. */
public sealed interface Piece {
    /** What the pieces are of that other services keep. */
    record OfContents(Set<ForeignBelongings.Part> parts) implements Piece {
        public OfContents {
            parts = Set.copyOf(parts);
        }
    }

    record OfProfile(Athlete athlete) implements Piece {}

    /**
     * A page of what another service keeps, as it was answered.
     *
     * @param page 1 for the first
     */
    record OfPart(ForeignBelongings.Part part, int page, String json) implements Piece {}

    /** Check-ins of one year, the latest first. */
    record OfCheckIns(int year, List<KeptCheckIn> checkIns) implements Piece {}

    record OfActivity(KeptActivity activity, List<DatedEffort> efforts) implements Piece {}

    record OfFile(Original original) implements Piece {}
}
