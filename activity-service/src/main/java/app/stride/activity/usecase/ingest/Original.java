package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.Sha256;

/** The file that activities were read from, as the athlete sent it. */
public record Original(Sha256 sha256, String fileName, PackedFile file) {}
