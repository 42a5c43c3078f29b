package app.stride.coach.usecase.tool;

import app.stride.coach.domain.training.TrainingPicture;

/** Who says what tools tell. */
final class Sources {

    static final String PLANS = "plans-service";
    static final String HISTORY = "activity-service";

    /** Worked out from what the caller said, by the equations of libs/running. */
    static final String RECKONED = "coach-service";

    /** Said before what is left when some activities are for no model. */
    static final String HIDDEN = TrainingPicture.HIDDEN + " ";

    private Sources() {}
}
