package app.stride.plans.usecase.export;

/**
 * A file to take away.
 *
 * @param name what it is about, in the athlete's words
 */
public record NamedFile(String name, byte[] content) {}
