package app.stride.coach.domain.training;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a note tells of that keeps anybody from training; no diagnosis, and no replacement for the rules of safety. */
public enum Ailment {
    ILLNESS,
    PAIN;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern ILL = Pattern.compile(
            "\\b(?:ill|sick|illness|fever|flu|covid|corona|cough\\w*|sore throat|have a cold|a"
                    + " cold|infection|antibiotic\\w*|krank|fieber\\w*|grippe|erkältet|erkältung|husten|infekt"
                    + "|halsschmerzen|antibiotik\\w*)\\b",
            FLAGS);
    private static final Pattern HURT =
            Pattern.compile("\\b(?:pain|painful|hurts?|hurting|injur\\w+|schmerz\\w*|tut weh|verletz\\w*)\\b", FLAGS);
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:no|not|no longer|never|without|n't|gone|over|recovered|kein\\w*|nicht|ohne|nicht mehr|vorbei|wieder"
                    + " gesund)\\b",
            FLAGS);

    /** What a note speaks of; nothing where it speaks of nothing of the sort, or says that it is over. */
    static Optional<Ailment> in(String note) {
        if (OVER.matcher(note).find()) {
            return Optional.empty();
        }
        if (ILL.matcher(note).find()) {
            return Optional.of(ILLNESS);
        }
        return HURT.matcher(note).find() ? Optional.of(PAIN) : Optional.empty();
    }
}
