package app.stride.coach.domain.proposal;

/** What a rule of plans-service says of the change, as a sentence. */
public record RuleFinding(String rule, boolean passed, String severity, String message) {}
