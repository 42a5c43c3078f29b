package app.stride.coach.usecase;

import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Question;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.Optional;

/**
 * A question of an athlete on its way to an answer.
 *
 * @param picture what is known of the athlete; nothing when it is not to be used
 */
record Exchange(Access access, ChatThread thread, Optional<TrainingPicture> picture, Question question) {

    ThreadId threadId() {
        return thread.summary().id();
    }
}
