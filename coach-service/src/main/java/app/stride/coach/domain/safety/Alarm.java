package app.stride.coach.domain.safety;

/**
 * That an athlete's words raise a concern.
 *
 * @param language in which they said it, so that they are answered in it
 */
public record Alarm(Concern concern, Language language) {}
