package app.stride.coach.usecase.chat;

import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.safety.Alarm;
import app.stride.coach.domain.safety.AnswerGuard;
import app.stride.coach.domain.safety.Caution;
import app.stride.coach.domain.safety.Concern;
import app.stride.coach.domain.safety.Referrals;
import app.stride.coach.domain.safety.SafetyRules;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Observations;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where coaching ends: before a model is asked, and in what it answers. */
public class Safety {
    private static final System.Logger LOG = System.getLogger(Safety.class.getName());

    private final SafetyRules concerns;
    private final SafetyRules advice;
    private final Referrals referrals;
    private final Observations observations;

    /**
     * @param concerns what an athlete's words may raise
     * @param advice what an answer must not say
     */
    public Safety(SafetyRules concerns, SafetyRules advice, Referrals referrals, Observations observations) {
        this.concerns = concerns;
        this.advice = advice;
        this.referrals = referrals;
        this.observations = observations;
    }

    /** Makes the first question as fast as the others. */
    public void warmUp() {
        concerns.alarm("How far should I run today?");
        advice.alarm("Run easy today.");
    }

    /** What the athlete is told instead of an answer, when their words call for a professional. */
    public Optional<String> referral(Message message, Access access) {
        Optional<Alarm> alarm = concerns.alarm(message.words());
        alarm.ifPresent(raised -> tell(raised, "words", access));
        return alarm.map(referrals::to);
    }

    /**
     * What the athlete is told instead of an answer, when the note of a check-in of today or yesterday calls for a
     * professional. It no longer does once a later check-in, or what they say in this conversation on its day or later, tells
     * that a doctor has cleared them.
     *
     * @param said what they say now, and said before in this conversation
     */
    Optional<String> referral(TrainingPicture picture, List<Turn> said, Access access) {
        return referral(notedAlarm(picture, said, Concern::endsCoaching), access);
    }

    /** The same for a briefing, which knows no other caution: an injury keeps training out of it as well. */
    Optional<String> referralInBriefing(TrainingPicture picture, List<Turn> said, Access access) {
        return referral(notedAlarm(picture, said, Concern::keepsTrainingOutOfTheBriefing), access);
    }

    private Optional<String> referral(Optional<Alarm> alarm, Access access) {
        alarm.ifPresent(raised -> tell(raised, "note", access));
        return alarm.map(referrals::toCheckIn);
    }

    /** What the model has to heed in its answer to who said this. */
    Set<Caution> cautions(Optional<TrainingPicture> picture, List<Turn> said) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        List<String> notes = picture.stream().flatMap(Safety::notes).toList();
        Stream<String> words = Stream.concat(ofAthlete(said).map(Turn::text), notes.stream());
        if (words.anyMatch(concerns::tellOfClearance)) {
            cautions.add(Caution.CLEARED);
        }
        for (String note : notes) {
            concerns.alarm(note).map(Alarm::concern).flatMap(Safety::caution).ifPresent(cautions::add);
        }
        return cautions;
    }

    private static Optional<Caution> caution(Concern noted) {
        return switch (noted) {
            case FEVER -> Optional.of(Caution.FEVER);
            case INJURY -> Optional.of(Caution.INJURY);
            default -> Optional.empty(); // ends coaching
        };
    }

    /** The newest one that no doctor's word has ended, be it in a later note or in the conversation. */
    private Optional<Alarm> notedAlarm(TrainingPicture picture, List<Turn> said, Predicate<Concern> counts) {
        boolean cleared = false;
        for (CheckIn day : picture.lastCheckIns()) {
            String note = Objects.requireNonNullElse(day.notes(), "");
            boolean clearedLater = cleared;
            Optional<Alarm> alarm = concerns.alarm(note)
                    .filter(raised -> counts.test(raised.concern()))
                    .filter(raised -> !(clearedLater && raised.concern().canBeCleared()))
                    .filter(raised -> !isCleared(raised, day, picture.today(), said));
            if (alarm.isPresent()) {
                return alarm;
            }
            cleared |= concerns.tellOfClearance(note);
        }
        return Optional.empty();
    }

    private boolean isCleared(Alarm alarm, CheckIn day, Today today, List<Turn> said) {
        return alarm.concern().canBeCleared()
                && ofAthlete(said)
                        .filter(turn -> !today.dateOf(turn.at()).isBefore(day.date()))
                        .anyMatch(turn -> concerns.tellOfClearance(turn.text()));
    }

    private static Stream<String> notes(TrainingPicture picture) {
        return picture.lastCheckIns().stream().flatMap(day -> Optional.ofNullable(day.notes()).stream());
    }

    private static Stream<Turn> ofAthlete(List<Turn> said) {
        return said.stream().filter(turn -> !turn.isOfCoach());
    }

    /** Looks at one answer of a model while it comes. */
    public AnswerGuard guard() {
        return new AnswerGuard(advice, referrals);
    }

    /** Says in the log that an answer was replaced; what was said stays out of it. */
    void tell(Alarm alarm, String cause, Access access) {
        observations.referred(alarm.concern(), cause);
        LOG.log(
                System.Logger.Level.INFO,
                "Referred to a professional: {0}, raised by {1} (request {2})",
                alarm.concern().word(),
                cause,
                access.requestId());
    }
}
