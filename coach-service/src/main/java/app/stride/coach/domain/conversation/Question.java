package app.stride.coach.domain.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What a model is asked: the athlete's words, apart from what the coach knows and from what was said before.
 *
 * @param context what the coach knows, as Markdown; nothing when the athlete does not want it to be used
 * @param history what was said before, the oldest first
 * @param words what the athlete says now
 */
public record Question(Optional<String> context, List<Turn> history, String words) {}
