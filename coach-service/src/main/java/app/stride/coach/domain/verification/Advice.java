package app.stride.coach.domain.verification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what an answer says of this athlete, which has to be known, from what coaches advise anybody, which nothing can show:
 *
 * <ul>
 *   <li>Shares and counts are checked where a sentence tells what the athlete did or how they stand ("you ran 5 times", "80 % of your week
 *       was easy"), and are advice elsewhere ("run 80 % easily", "three runs a week").
 *   <li>Times, and distances below a kilometre, are advice in a part of a sentence about what surrounds running: warming up, drills, eating,
 *       drinking, sleeping, walking breaks.
 *   <li>Repetitions ("3 × 8 min") are an idea, unless the sentence speaks of the athlete's own training.
 *   <li>Every number but a date is advice in a sentence that speaks in general or gives an example, unless it speaks of the athlete's own training as
 *       well.
 * </ul>
 *
 * Everything else is checked: a distance, pace, time, heart rate, load or date that the athlete is told to run or told that they ran.
 */
final class Advice {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int A_KILOMETRE = 1000;

    private static final Pattern TELLS = Pattern.compile(
            "\\byou(?:'ve|’ve| have| had)? (?:\\w+ly |also |already |even |just |now |still |only )?(?:ran|did|done|completed|logged|skipped|missed|finished"
                    + "|recorded|covered|raced|trained|averaged|slept|hit|held|kept|managed|improved|added|took|got|gained|lost|were|set)\\b"
                    + "|\\byou(?:'ve|’ve| have) (?:\\w+ )?run\\b|\\byou(?:'re|’re| are) (?:up|down|at|on|through)\\b"
                    + "|\\byour\\b[^.!?]{0,60}\\b(?:was|were|is|are|has|have|had|rose|dropped|fell|climbed|went|shows?|improved|increased|decreased|grew)\\b"
                    + "|\\byou (?:still |only )?have (?:only |just |still )?(?:\\d|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b)|\\b(?:done|completed|planned|scheduled|so far|left to do|still to come|remaining|to go)\\b"
                    + "|\\b(?:du (?:hast|bist|warst)|hast du|bist du|warst du)\\b|\\bdein\\w*\\b[^.!?]{0,60}\\b(?:war|waren|ist|sind|liegt|hat|haben|stieg|sank)\\b",
            FLAGS);
    private static final Pattern CONDITION = Pattern.compile("\\b(?:if|should|unless|wenn|falls|sollte\\w*)\\b", FLAGS);
    private static final Pattern OWN = Pattern.compile(
            "\\byou (?:usually |typically |normally |often |generally |always )?(?:run|average|cover|hold|race)\\b"
                    + "|\\byour (?:\\w+ )?(?:last|next|long|plan|planned|race|goal|current|recent|week|weekly|best|pb|fitness|form|load|pace|paces|heart|tempo|run|runs)\\b"
                    + "|\\b(?:today|tonight|tomorrow|yesterday)(?:'s|’s)?\\b|\\b(?:heute|gestern|übermorgen|(?-i:morgen))\\b|\\bdein\\w* (?:\\w+ )?(?:letzt|nächst|lang|plan|rennen|ziel|woche|form|tempo|puls|lauf)",
            FLAGS);
    private static final Pattern GENERAL = Pattern.compile(
            "\\b(?:in general|generally|as a rule|rules? of thumb|typical|typically|usually|most runners|many runners|runners often|for example|for instance|such as|classic"
                    + "|common|commonly|guidelines?|studies|research|in der regel|im allgemeinen|meistens?|faustregel|zum beispiel|typisch\\w*|üblich\\w*|viele läufer\\w*)\\b"
                    + "|\\be\\.g\\.|\\bz\\. ?b\\.",
            FLAGS);
    private static final Pattern AROUND = Pattern.compile(
            "\\b(?:warm(?:ing|ed)?[- ]?up|cool(?:ing|ed)?[- ]?down|stretch\\w*|drills?|strides?|strength|squats?|planks?|core|mobility|foam|roll|sleep|asleep|naps?|bed|screens?"
                    + "|eat|eating|meals?|snacks?|breakfast|dinner|carb\\w*|gels?|drink\\w*|sip|sips|water|fluids?|coffee|caffeine|walk|walking|breaks?|massage|breathe"
                    + "|rest between|between (?:the )?(?:reps|repetitions|intervals|efforts)|jog (?:between|recover\\w*)"
                    + "|einlaufen|auslaufen|aufwärm\\w*|dehn\\w*|krafttraining|steigerung\\w*|schlaf\\w*|schläf\\w*|ess\\w*|iss|mahlzeit\\w*|frühstück\\w*|trink\\w*|gehpause\\w*|pausen?)\\b"
                    + "|\\b(?:hours?|h|minutes?|mins?|stunden?|minuten?) (?:before|after|beforehand|prior|earlier|vor|nach|vorher|danach)\\b",
            FLAGS);
    private static final Pattern TIMES = Pattern.compile("\\d\\s*[x×]\\s*$", FLAGS);
    private static final Pattern PART = Pattern.compile("[,;:()–—]|\\b(?:and then|then|and|und|dann)\\b", FLAGS);

    private Advice() {}

    /** Whether a claim in a sentence is such that nothing has to show it. */
    static boolean is(Claim claim, String sentence, int at) {
        boolean tells = TELLS.matcher(sentence).find();
        return switch (claim.kind()) {
            case DATE -> false;
            case PERCENT, COUNT -> !tells || CONDITION.matcher(sentence).find();
            case DURATION, DISTANCE ->
                !tells
                        && (isGeneral(sentence)
                                || isAroundRunning(claim, sentence, at)
                                || isSampleOfIntervals(sentence, at));
            case PACE, HEART_RATE, LOAD, CHANGE, RATIO, DAYS -> !tells && isGeneral(sentence);
        };
    }

    private static boolean isGeneral(String sentence) {
        return GENERAL.matcher(sentence).find() && !OWN.matcher(sentence).find();
    }

    private static boolean isAroundRunning(Claim claim, String sentence, int at) {
        boolean small = claim.kind() == Kind.DURATION || claim.value() < A_KILOMETRE;
        return small && AROUND.matcher(part(sentence, at)).find();
    }

    /** Three times eight minutes are an idea for a session, unless they are said to be planned. */
    private static boolean isSampleOfIntervals(String sentence, int at) {
        return TIMES.matcher(sentence.substring(0, Math.max(0, at))).find()
                && !OWN.matcher(sentence).find();
    }

    /** The part of a sentence that a claim stands in. */
    private static String part(String sentence, int at) {
        Matcher ends = PART.matcher(sentence);
        int from = 0;
        while (ends.find()) {
            if (ends.start() > at) {
                return sentence.substring(from, ends.start());
            }
            from = ends.end();
        }
        return sentence.substring(from);
    }
}
