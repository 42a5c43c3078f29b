package app.stride.coach.usecase.chat;

import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.verification.Statement;
import app.stride.coach.domain.verification.Verification;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.budget.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question of an athlete on its way to an answer.
 *
 * @param picture what is known of the athlete; nothing when it is not to be used
 * @param context the same as the model is shown it
 * @param asked the athlete's turn
 * @param until when there has to be an answer
 * @param account where the answer is paid from
 */
record Exchange(
        Access access,
        ChatThread thread,
        Optional<TrainingPicture> picture,
        Optional<AthleteContext> context,
        Question question,
        Turn asked,
        Instant until,
        Account account) {

    /** What tools told longer ago may have changed since. */
    private static final Duration JUST_BEFORE = Duration.ofHours(1);

    private static final String PLANS = "plans-service";
    private static final String REVISION = "revision";

    ThreadId threadId() {
        return thread.summary().id();
    }

    /** Whether the model may look things up: not for an athlete who wants their data to be left alone. */
    boolean allowsTools() {
        return picture.isPresent();
    }

    /** For whom tools are called. */
    CoachSession session() {
        return new CoachSession(
                access, today(), picture.map(TrainingPicture::units).orElse(Units.METRIC), Optional.of(threadId()));
    }

    /** What was missing from the beginning, and what tools could not read in the middle of the answer. */
    List<Topic> missing(Answer answer) {
        return Stream.concat(
                        context.map(AthleteContext::missing).stream().flatMap(List::stream), answer.missing().stream())
                .distinct()
                .toList();
    }

    /** What both said in this conversation, and the athlete now. */
    List<Turn> said() {
        return thread.with(asked).turns();
    }

    /** Checks the numbers of an answer against all that the model was given, now or just before, and the athlete said. */
    Verification check(Answer answer) {
        List<Fact> now = Stream.concat(
                        context.map(AthleteContext::facts).stream().flatMap(List::stream), answer.facts().stream())
                .toList();
        Set<String> known = now.stream().map(Fact::id).collect(Collectors.toSet());
        // what is known now counts as it is now
        Stream<Fact> justBefore = thread.turns().stream()
                .filter(turn -> turn.at().isAfter(asked.at().minus(JUST_BEFORE)))
                .flatMap(this::stillTrue)
                .filter(fact -> !known.contains(fact.id()));
        List<Fact> facts = Stream.concat(now.stream(), justBefore).distinct().toList();
        List<Statement> said = said().stream()
                .filter(turn -> !turn.isOfCoach())
                .map(turn -> new Statement(turn.text(), dayOf(turn)))
                .toList();
        return Verification.of(answer.text(), facts, said, today().date());
    }

    /** Counted back from today, which may be known without the zone that would tell the days of instants. */
    private LocalDate dayOf(Turn turn) {
        LocalDate now = today().dateOf(asked.at());
        return today().date().minusDays(ChronoUnit.DAYS.between(today().dateOf(turn.at()), now));
    }

    /** What an answer tells, to be kept with it; of the plan with its revision, as it may change. */
    List<Fact> kept(List<Fact> told) {
        boolean ofPlan = told.stream().anyMatch(fact -> fact.source().equals(PLANS));
        return Stream.concat(told.stream(), revision().stream().filter(plan -> ofPlan))
                .toList();
    }

    /** What an answer told; of the plan only if that is still the same. */
    private Stream<Fact> stillTrue(Turn turn) {
        boolean samePlan = revision().filter(turn.shown()::contains).isPresent();
        return turn.shown().stream()
                .filter(fact -> !fact.unit().equals(REVISION))
                .filter(fact -> samePlan || !fact.source().equals(PLANS));
    }

    private Optional<Fact> revision() {
        return picture.flatMap(known -> known.plan().found())
                .map(plan -> new Fact("plan.revision", plan.id() + " " + plan.revision(), REVISION, PLANS));
    }

    private Today today() {
        return picture.map(TrainingPicture::today).orElseGet(() -> Today.at(asked.at(), null));
    }
}
