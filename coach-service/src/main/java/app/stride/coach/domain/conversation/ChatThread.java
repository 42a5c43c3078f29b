package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A conversation between an athlete and the coach, the oldest turn first. */
public record ChatThread(ThreadSummary summary, List<Turn> turns) {

    private static final int LONGEST_TITLE = 60;

    /** A conversation that begins with this question, of which nothing is said yet. */
    public static ChatThread begunWith(String question, ThreadId id, Instant now) {
        return new ChatThread(new ThreadSummary(id, title(question), now, now), List.of());
    }

    /**
     * The last turns that a model needs to understand the next question: only questions that were answered, with their
     * answers, so that the two sides alternate.
     *
     * @param most how many turns at most, at least 0
     */
    public List<Turn> lastExchanges(int most) {
        List<Turn> exchanged = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            if (turns.get(i).isOfCoach() && !turns.get(i - 1).isOfCoach()) {
                exchanged.add(turns.get(i - 1));
                exchanged.add(turns.get(i));
            }
        }
        return exchanged.subList(Math.max(0, exchanged.size() - most / 2 * 2), exchanged.size());
    }

    /** The same, of which the oldest exchanges are left out until they are no more than so many tokens. */
    public List<Turn> lastExchanges(int most, int tokens) {
        List<Turn> exchanged = lastExchanges(most);
        int from = exchanged.size();
        int left = tokens;
        while (from >= 2) {
            left -= Tokens.of(exchanged.get(from - 1).text())
                    + Tokens.of(exchanged.get(from - 2).text());
            if (left < 0) {
                break;
            }
            from -= 2;
        }
        return exchanged.subList(from, exchanged.size());
    }

    private static String title(String question) {
        String line = question.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int characters = line.codePointCount(0, line.length());
        return characters <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
