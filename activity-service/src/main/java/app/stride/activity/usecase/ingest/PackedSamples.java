package app.stride.activity.usecase.ingest;

/** The samples of a recording in their compact form. */
public record PackedSamples(int points, byte[] content) {}
