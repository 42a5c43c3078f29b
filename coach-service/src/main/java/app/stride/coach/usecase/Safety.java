package app.stride.coach.usecase;

import app.stride.coach.domain.safety.Alarm;
import app.stride.coach.domain.safety.AnswerGuard;
import app.stride.coach.domain.safety.Referrals;
import app.stride.coach.domain.safety.SafetyRules;
import app.stride.coach.domain.training.CheckIn;
import java.util.Optional;

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
        return referral(message.words(), "words", access);
    }

    /** What stands instead of the day's workout, when the note of a check-in calls for a professional. */
    Optional<String> referral(CheckIn day, Access access) {
        return Optional.ofNullable(day.notes()).flatMap(note -> referral(note, "note", access));
    }

    private Optional<String> referral(String words, String cause, Access access) {
        Optional<Alarm> alarm = concerns.alarm(words);
        alarm.ifPresent(raised -> tell(raised, cause, access));
        return alarm.map(referrals::to);
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
