package app.stride.coach.domain.suggestion;

/** A question that the athlete may want to ask. */
public record Suggestion(Kind kind, String question) {

    /** What a question is about; no two suggestions of a day are of one kind. */
    public enum Kind {
        MISSED_WORKOUT,
        FEELING,
        LOW_FORM,
        EMPTY_WEEK,
        RACE,
        TODAY,
        NEW_BEST,
        LAST_RUN,
        LONG_RUN,
        WEEK,
        FITNESS,
        NO_PLAN,
        EASY_PACE,
        RECOVERY,
        FUELLING,
        STRENGTH,
        WARM_UP
    }
}
