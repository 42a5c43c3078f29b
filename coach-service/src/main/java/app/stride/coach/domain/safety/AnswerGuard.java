package app.stride.coach.domain.safety;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one answer of a model while it comes, before the athlete sees it: what is shown is plain Markdown, and an answer that
 * says, or advises, what needs a professional ends in a referral.
 */
public final class AnswerGuard {
    /** Of a sentence without an end only this much is read again with each piece. */
    private static final int LONGEST_SENTENCE = 160;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]");

    private final SafetyRules advice;
    private final Referrals referrals;
    private PlainMarkdown markdown = new PlainMarkdown();
    private final StringBuilder heldBack = new StringBuilder();
    private final StringBuilder sentence = new StringBuilder();
    private @Nullable Alarm alarm;

    /**
     * @param advice what no answer may advise
     * @param referrals what is said instead
     */
    public AnswerGuard(SafetyRules advice, Referrals referrals) {
        this.advice = advice;
        this.referrals = referrals;
    }

    /** What can be shown now that this piece has come: nothing once an alarm is raised. */
    public String next(String piece) {
        if (alarm != null) {
            return "";
        }
        heldBack.append(piece);
        return passed(false);
    }

    /** What was said so far does not count; an alarm that it raised does. */
    public void anew() {
        markdown = new PlainMarkdown();
        heldBack.setLength(0);
        sentence.setLength(0);
    }

    /** What is left to be shown at the end; the whole referral when there was an alarm. */
    public String end() {
        String rest = alarm == null ? passed(true) : "";
        return alarm == null ? rest + markdown.end() : referrals.to(alarm);
    }

    /** Why this is no answer but a referral. */
    public Optional<Alarm> alarm() {
        return Optional.ofNullable(alarm);
    }

    /** All but a mark and what may become one; a mark is judged when its line is there, or when nothing more comes. */
    private String passed(boolean all) {
        Optional<ConcernMark> found = ConcernMark.in(heldBack);
        if (found.isEmpty()) {
            return shown(taken(all ? heldBack.length() : ConcernMark.begunIn(heldBack)));
        }
        ConcernMark mark = found.get();
        String before = shown(taken(mark.start()));
        if (alarm != null || !(all || mark.isWhole())) {
            return before;
        }
        alarm = mark.alarm().orElse(null);
        return alarm == null ? before + shown(taken(mark.length())) + passed(all) : before;
    }

    private String taken(int length) {
        String taken = heldBack.substring(0, length);
        heldBack.delete(0, length);
        return taken;
    }

    /** A sentence is read from its beginning, so that it does not matter how it is cut into pieces. */
    private String shown(String piece) {
        sentence.append(piece);
        alarm = advice.alarm(sentence.toString()).orElse(null);
        if (alarm != null) {
            return "";
        }
        Matcher end = SENTENCE_END.matcher(sentence);
        int last = -1;
        while (end.find()) {
            last = end.end();
        }
        if (last >= 0) {
            sentence.delete(0, last);
        }
        if (sentence.length() > LONGEST_SENTENCE) {
            sentence.delete(0, sentence.length() - LONGEST_SENTENCE);
        }
        return markdown.next(piece);
    }
}
