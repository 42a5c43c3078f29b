package app.stride.activity.adapter.rest.mydata;

import app.stride.activity.adapter.rest.activity.ActivityView;
import app.stride.activity.adapter.rest.activity.BestEffortView;
import app.stride.activity.adapter.rest.athlete.CheckInBody;
import app.stride.activity.adapter.rest.athlete.FitnessView;
import app.stride.activity.adapter.rest.athlete.ProfileBody;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.ingest.Packing;
import app.stride.activity.usecase.mydata.Piece;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of an athlete's data, written piece by piece and never held as a whole. */
final class DataArchive {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

    /** An activity with its fastest stretches. */
    record ActivityFile(ActivityView activity, List<BestEffortView> bestEfforts) {}

    /** The profile and the fitness that follows from the runs. */
    record ProfileFile(ProfileBody profile, FitnessView.NowView fitness) {}

    private final ObjectMapper json;
    private final Packing packing;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8);

    DataArchive(ObjectMapper json, Packing packing) {
        this.json = json;
        this.packing = packing;
    }

    /** The bytes of the archive that come next. Takes its time: never call it on an event loop. */
    byte[] next(Piece piece) {
        if (piece instanceof Piece.OfContents contents) {
            entry("README.txt", ReadMe.of(contents.parts()).getBytes(StandardCharsets.UTF_8));
        } else if (piece instanceof Piece.OfProfile profile) {
            entry(
                    "profile.json",
                    new ProfileFile(
                            ProfileBody.of(profile.athlete().profile(), null),
                            FitnessView.NowView.of(profile.athlete().fitness())));
        } else if (piece instanceof Piece.OfPart part) {
            entry(ForeignParts.fileName(part.part(), part.page()), part.json().getBytes(StandardCharsets.UTF_8));
        } else if (piece instanceof Piece.OfCheckIns checkIns) {
            entry(
                    "daily-checkins/" + checkIns.year() + ".json",
                    checkIns.checkIns().stream()
                            .map(kept -> CheckInBody.of(kept.checkIn()))
                            .toList());
        } else if (piece instanceof Piece.OfActivity activity) {
            ActivityView view = ActivityView.of(activity.activity());
            entry(
                    "activities/" + NAME.format(view.startTime()) + "-" + view.id() + ".json",
                    new ActivityFile(view, BestEffortView.of(activity.efforts())));
        } else if (piece instanceof Piece.OfFile file) {
            Original original = file.original();
            String fingerprint = original.sha256().hex().substring(0, 12);
            entry("originals/" + fingerprint + "-" + safe(original.fileName()), packing.unpack(original.file()));
        }
        return taken();
    }

    /** The last bytes of the archive. */
    byte[] end() {
        try {
            zip.finish();
            return taken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void entry(String name, Object content) {
        try {
            entry(name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer of plain records can always be written.", impossible);
        }
    }

    private void entry(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] taken() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    /** A file's own name without what could lead out of the folder that it is unpacked in. */
    private static String safe(String fileName) {
        String safe = fileName.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_");
        return safe.length() <= 120 ? safe : safe.substring(safe.length() - 120);
    }
}
