package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Samples;

/** How samples and files are made small for keeping, without loss. */
public interface Packing {
    PackedSamples pack(Samples samples);

    Samples unpack(PackedSamples packed);

    PackedFile pack(byte[] file);

    byte[] unpack(PackedFile packed);
}
