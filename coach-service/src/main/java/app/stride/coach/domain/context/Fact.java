package app.stride.coach.domain.context;

/**
 * One value that the coach may build on and an answer may cite.
 *
 * @param id unique within a context, for example {@code fitness.form}
 * @param value as the context shows it; dates as ISO dates
 * @param unit for example {@code km}, {@code /km}, {@code bpm}, {@code date}; {@code no.} for which one of several; empty for a mere number
 * @param source the service that it comes from
 */
public record Fact(String id, String value, String unit, String source) {}
