package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import java.time.LocalDate;
import java.util.List;

/**
 * What may have been a session, and how well it fits.
 *
 * @param activities the main one first
 * @param date on which they were run
 */
public record Candidate(List<ActivityId> activities, LocalDate date, Score score, Compliance compliance) {

    public Candidate {
        activities = List.copyOf(activities);
    }
}
