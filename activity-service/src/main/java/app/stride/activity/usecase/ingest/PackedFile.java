package app.stride.activity.usecase.ingest;

/**
 * A file's content in the smaller of two forms.
 *
 * @param zstd whether {@code content} is compressed
 * @param size of the file in bytes
 */
public record PackedFile(boolean zstd, int size, byte[] content) {}
