package app.stride.activity.adapter.file;

import app.stride.activity.adapter.file.fit.FitReader;
import app.stride.activity.adapter.file.json.JsonFiles;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.xml.XmlFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads a file of any format that Stride knows, packed by gzip or not; its content decides, its name only explains. */
public final class ActivityFiles {
    private static final int SNIFFED_BYTES = 64;
    /** No watch recorded positions before receivers were allowed their full precision. */
    private static final Instant GPS_ERA = Instant.parse("2000-05-02T00:00:00Z");

    private static final Pattern LIST = Pattern.compile(".*\\.(csv|tsv|txt|xls)(\\.gz)?");
    private static final Pattern RECORDING = Pattern.compile(".*\\.(fit|gpx|tcx|json)(\\.gz)?");

    /** By which a clock that is right may be ahead: a local time that was taken for UTC is up to 14 hours early or late. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Clock clock;

    public ActivityFiles() {
        this(Clock.systemUTC());
    }

    ActivityFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads whatever is whole in the file. Never throws, whatever the content.
     *
     * @param fileName as the athlete's device or service named it; for sentences only
     */
    public ReadOutcome read(byte[] content, String fileName) {
        try {
            return checkClock(isGzip(content) ? readPacked(content, fileName) : readPlain(content, fileName));
        } catch (IOException damaged) {
            return new Refused("The file is gzipped, but damaged from the start.");
        } catch (RuntimeException unforeseen) {
            return new Refused("The file is so damaged that nothing can be read from it.");
        }
    }

    private ReadOutcome checkClock(ReadOutcome outcome) {
        return outcome instanceof Read read ? begun(read) : outcome;
    }

    /**
     * Without what is still to come: nobody could put its date right any more, and on that day it would count, and
     * complete what is planned. The clock of a watch that was set wrong may be ahead.
     */
    private ReadOutcome begun(Read read) {
        Instant future = clock.instant().plus(AHEAD);
        List<Recording> begun = read.recordings().stream()
                .filter(recording -> recording.start().isBefore(future))
                .toList();
        if (begun.isEmpty()) {
            return new Refused("The recording is dated "
                    + LocalDate.ofInstant(read.recordings().get(0).start(), ZoneOffset.UTC)
                    + ", which is still to come: the device's clock was wrong. Correct the date where the recording"
                    + " comes from, and send it again.");
        }
        return begun.size() == read.recordings().size()
                ? toldOfReset(read)
                : toldOfReset(new Read(begun, read.warnings(), read.format()))
                        .with("What is dated in the future was left out: the device's clock was wrong.");
    }

    /** A watch whose clock was never set counts from the year in which its makers begin to count. */
    private static Read toldOfReset(Read read) {
        return read.recordings().stream()
                        .allMatch(recording -> recording.start().isAfter(GPS_ERA))
                ? read
                : read.with("The device's clock was not set: the date of the recording is wrong.");
    }

    private static ReadOutcome readPlain(byte[] content, String fileName) throws IOException {
        if (FitReader.recognizes(content)) {
            return FitReader.read(content);
        }
        if (looksLikeXml(content)) {
            return XmlFiles.read(new ByteArrayInputStream(content));
        }
        if (JsonFiles.recognizes(start(content))) {
            return JsonFiles.read(new ByteArrayInputStream(content));
        }
        return new Refused(unknown(content, fileName));
    }

    private static ReadOutcome readPacked(byte[] content, String fileName) throws IOException {
        try (UnpackedStream head = unpack(content, SNIFFED_BYTES)) {
            byte[] start = head.readNBytes(SNIFFED_BYTES);
            if (looksLikeXml(start) || JsonFiles.recognizes(start)) {
                try (UnpackedStream whole = unpack(content, Limits.XML_BYTES)) {
                    return whole.explain(looksLikeXml(start) ? XmlFiles.read(whole) : JsonFiles.read(whole));
                }
            }
            if (!FitReader.recognizes(start)) {
                return new Refused(unknown(start, fileName));
            }
        }
        try (UnpackedStream whole = unpack(content, Limits.FIT_BYTES)) {
            byte[] unpacked = whole.readAllBytes();
            return whole.explain(FitReader.read(unpacked));
        }
    }

    private static UnpackedStream unpack(byte[] content, long limit) throws IOException {
        InputStream packed = new ByteArrayInputStream(content);
        long sensible = Math.max(SNIFFED_BYTES, content.length * Limits.UNPACKED_TIMES);
        return new UnpackedStream(new GZIPInputStream(packed, 1 << 14), Math.min(limit, sensible));
    }

    private static byte[] start(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, SNIFFED_BYTES));
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
    }

    /** XML begins with a {@code <}, after a byte order mark or blanks perhaps; in UTF-16 there are zeros in between. */
    private static boolean looksLikeXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, SNIFFED_BYTES); i++) {
            int next = content[i] & 0xff;
            if (next == '<') {
                return true;
            }
            boolean mark = next >= 0xbb || next == 0;
            if (!mark && !Character.isWhitespace(next)) {
                return false;
            }
        }
        return false;
    }

    private static String unknown(byte[] content, String fileName) {
        if (content.length == 0) {
            return "The file is empty.";
        }
        if (isGzip(content)) {
            return "The file is gzipped twice: unpack it once and send it again.";
        }
        String start = new String(content, 0, Math.min(content.length, 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return "The file is a zip archive of files, not a single recording.";
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (LIST.matcher(name).matches()) {
            return "The list is in no format that Stride knows. It reads the CSV of Strava, Garmin and Runkeeper, and any with the"
                    + " columns start_local or start_utc, distance_m (metres) and elapsed_s or moving_s.";
        }
        boolean expected = RECORDING.matcher(name).matches();
        return expected
                ? "The file has the name of a recording, but its content is not FIT, GPX, TCX or JSON."
                : "The file is not a recording that Stride can read: FIT, GPX, TCX, or JSON from Strava, Garmin or"
                        + " Nike.";
    }
}
