package app.stride.coach.domain.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one answer of a model while it comes, before the athlete sees it: what is shown is plain Markdown, and an answer that
 * says, or advises, what needs a professional ends in a referral.
 */
public final class AnswerGuard {
    /** What our instructions tell a model to answer instead of coaching. */
    private static final String MARK = "SAFETY:";

    private static final Pattern MARKED = Pattern.compile(
            "\\s*\\W{0,4}SAFETY:\\s*([a-z_]+)(?:[ ,]+([a-z]{2}))?.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** Of a sentence without an end only this much is read again with each piece. */
    private static final int LONGEST_SENTENCE = 160;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]");

    private final SafetyRules advice;
    private final Referrals referrals;
    private PlainMarkdown markdown = new PlainMarkdown();
    private final StringBuilder beginning = new StringBuilder();
    private final StringBuilder sentence = new StringBuilder();
    private boolean begun;
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
        if (begun) {
            return shown(piece);
        }
        beginning.append(piece);
        if (mayBecomeMark(beginning.toString().strip())) {
            return "";
        }
        begun = true;
        return shown(beginning.toString());
    }

    /** What was said so far does not count; an alarm that it raised does. */
    public void anew() {
        markdown = new PlainMarkdown();
        beginning.setLength(0);
        sentence.setLength(0);
        begun = false;
    }

    /** What is left to be shown at the end; the whole referral when there was an alarm. */
    public String end() {
        if (alarm == null && !begun) {
            Matcher marked = MARKED.matcher(beginning);
            if (marked.matches()) {
                alarm = Concern.of(marked.group(1))
                        .map(concern -> new Alarm(concern, language(marked.group(2))))
                        .orElse(null);
            }
        }
        String unmarked = alarm == null && !begun ? shown(beginning.toString()) : "";
        begun = true;
        return alarm == null ? unmarked + markdown.end() : referrals.to(alarm);
    }

    /** Why this is no answer but a referral. */
    public Optional<Alarm> alarm() {
        return Optional.ofNullable(alarm);
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

    private static boolean mayBecomeMark(String said) {
        String bare = said.replaceFirst("^\\W{1,4}", "").toUpperCase(Locale.ROOT);
        return bare.length() < MARK.length() ? MARK.startsWith(bare) : bare.startsWith(MARK);
    }

    private static Language language(@Nullable String word) {
        return "de".equalsIgnoreCase(word) ? Language.DE : Language.EN;
    }
}
