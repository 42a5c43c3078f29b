package app.stride.coach.domain.training;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a note tells of that keeps anybody from training; no diagnosis, and no replacement for the rules of safety. */
public enum Ailment {
    ILLNESS("illness|fever\\w*|flu|covid|corona|cough\\w*|sore throat|infection|antibiotic\\w*"
            + "|(?:am|i'm|i’m|feel|feeling|felt|was|been|got|bit|little|very|really) (?:ill|sick)(?! of\\b)(?!-)"
            + "|^\\W*(?:ill|sick)(?=\\W*$| (?:since|today|again|still|with|in|day)\\b)"
            + "|(?:have|having|had|has|i've|i’ve|caught|catching|got|getting|with|fighting) (?:a|another|my|this) (?:\\w+ )?cold"
            + "(?=\\W*$| (?:since|again|now|still|for|from|so|today|yesterday)\\b)"
            + "|krank|fieber\\w*|grippe|erkältet|erkältung|husten|infekt|halsschmerzen|antibiotik\\w*"),
    PAIN("pains?|painful|hurts?|hurting|injur\\w+|schmerz\\w*|tut weh|verletz\\w*");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?()\\n]|\\b(?:but|and|aber|und)\\b", FLAGS);
    /** At most two words stand between it and the sign. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:\\b(?:no|not|never|without|recovered|kein\\w*|nicht|ohne|nie)|n['’]t)(?:\\W+\\w+){0,2}\\W*$", FLAGS);

    private static final Pattern OVER = Pattern.compile(
            "^(?:\\W+\\w+){0,4}?\\W+(?<!\\bnot )(?<!\\bnicht )(?:over|gone|no more|no longer|vorbei|weg|nicht mehr|wieder gesund)\\b",
            FLAGS);

    private final Pattern signs;

    Ailment(String words) {
        this.signs = Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", FLAGS);
    }

    /** What a note speaks of; nothing where it speaks of nothing of the sort, or says that it is over. */
    static Optional<Ailment> in(String note) {
        List<String> clauses = CLAUSE_END.splitAsStream(note).toList();
        return Stream.of(values())
                .filter(ailment -> clauses.stream().anyMatch(ailment::isToldIn))
                .findFirst();
    }

    private boolean isToldIn(String clause) {
        Matcher sign = signs.matcher(clause);
        while (sign.find()) {
            boolean denied = DENIED.matcher(clause.substring(0, sign.start())).find();
            if (!denied && !OVER.matcher(clause.substring(sign.end())).find()) {
                return true;
            }
        }
        return false;
    }
}
