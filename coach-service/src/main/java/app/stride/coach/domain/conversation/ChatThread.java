package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conversation between an athlete and the coach, the oldest question first, each followed by its answer: an athlete
 * may ask again before the coach has answered.
 *
 * @param earlier what was said before, in sum; nothing while the conversation is short
 */
public record ChatThread(ThreadSummary summary, Optional<Recollection> earlier, List<Turn> turns) {

    /** Puts each answer after its question. */
    public ChatThread {
        turns = inOrder(turns);
    }

    /** A conversation that begins with this question, of which nothing is said yet. */
    public static ChatThread begunWith(String question, ThreadId id, Instant now) {
        return new ChatThread(new ThreadSummary(id, Title.of(question), now, now), Optional.empty(), List.of());
    }

    /** The same conversation, in which more was said. */
    public ChatThread with(Turn... further) {
        return new ChatThread(
                summary,
                earlier,
                Stream.concat(turns.stream(), Stream.of(further)).toList());
    }

    /**
     * The last turns that a model needs to understand the next question: only questions that were answered, with their answers, so
     * that the two sides alternate, and only what is not summed up.
     *
     * @param most how many turns at most, at least 0
     * @param tokens how long they may be together; the oldest exchanges are left out
     */
    public List<Turn> lastExchanges(int most, int tokens) {
        List<Turn> exchanged = exchanges();
        int from = exchanged.size();
        int left = tokens;
        while (from >= 2 && exchanged.size() - from + 2 <= most) {
            left -= Tokens.of(exchanged.get(from - 1).text())
                    + Tokens.of(exchanged.get(from - 2).text());
            if (left < 0) {
                break;
            }
            from -= 2;
        }
        return exchanged.subList(from, exchanged.size());
    }

    /**
     * What is to be summed up: nothing as long as the model can be reminded of all of it; then all but the youngest half of that, so
     * that there is room for a while.
     */
    public List<Turn> dueToBeSummedUp(int most, int tokens) {
        List<Turn> exchanged = exchanges();
        return lastExchanges(most, tokens).size() == exchanged.size()
                ? List.of()
                : exchanged.subList(
                        0,
                        exchanged.size() - lastExchanges(most / 2, tokens / 2).size());
    }

    private List<Turn> exchanges() {
        List<Turn> exchanged = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            if (turns.get(i).answers(turns.get(i - 1)) && !isSummedUp(turns.get(i - 1))) {
                exchanged.add(turns.get(i - 1));
                exchanged.add(turns.get(i));
            }
        }
        return exchanged;
    }

    private boolean isSummedUp(Turn question) {
        return earlier.filter(summed -> !question.at().isAfter(summed.until())).isPresent();
    }

    private static List<Turn> inOrder(List<Turn> asKept) {
        List<Turn> ordered = new ArrayList<>();
        for (Turn turn : asKept) {
            ordered.add(turn.questionAt().isEmpty() ? ordered.size() : placeOf(turn, ordered), turn);
        }
        return List.copyOf(ordered);
    }

    /** After its question, unless that one is answered; at the end where it is too far back to be known. */
    private static int placeOf(Turn answer, List<Turn> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            boolean isOpen = i + 1 == before.size() || !before.get(i + 1).answers(before.get(i));
            if (isOpen && answer.answers(before.get(i))) {
                return i + 1;
            }
        }
        return before.size();
    }
}
