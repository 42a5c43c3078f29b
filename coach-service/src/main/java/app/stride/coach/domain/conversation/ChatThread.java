package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conversation between an athlete and the coach, the oldest turn first.
 *
 * @param earlier what was said before, in sum; nothing while the conversation is short
 */
public record ChatThread(ThreadSummary summary, Optional<Recollection> earlier, List<Turn> turns) {

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
            if (turns.get(i).isOfCoach() && !turns.get(i - 1).isOfCoach() && !isSummedUp(turns.get(i))) {
                exchanged.add(turns.get(i - 1));
                exchanged.add(turns.get(i));
            }
        }
        return exchanged;
    }

    private boolean isSummedUp(Turn turn) {
        return earlier.filter(summed -> !turn.at().isAfter(summed.until())).isPresent();
    }
}
