package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImport.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files and lines of one step of an import, in their order. */
final class ImportBatch {
    private final List<List<Arrival>> items = new ArrayList<>();
    private final List<Arrival> spare = new ArrayList<>();
    private final List<Original> originals = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final int place;
    private int size;
    private int skipped;
    private long bytes;

    ImportBatch(int place) {
        this.place = place;
    }

    void add(Original original, List<Arrival> arrivals) {
        originals.add(original);
        bytes += original.file().size();
        add(arrivals);
    }

    void add(List<Arrival> arrivals) {
        items.add(arrivals);
        size++;
    }

    /** Nothing comes of the next file. */
    void fail(String file, String reason) {
        failures.add(new Failure(place + size, file, reason));
        size++;
    }

    /** The next file is unreadable, but something is known of it from elsewhere. */
    void failBut(String file, String reason, Arrival known) {
        fail(file, reason);
        spare.add(known);
    }

    /** Something is to be said of a file that comes in. */
    void warn(String file, String sentence) {
        warnings.add(new Warning(file, sentence));
    }

    /** The next item is no file, but what is not sure of a list. */
    void doubt(String file, String sentence) {
        warn(file, sentence);
        size++;
    }

    /** The next file is no activity by its nature. */
    void skip() {
        skipped++;
        size++;
    }

    List<Arrival> arrivals() {
        List<Arrival> all = new ArrayList<>(spare);
        items.forEach(all::addAll);
        return all;
    }

    List<Original> originals() {
        return originals;
    }

    List<Failure> failures() {
        return failures;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** Where its first item stands in the import. */
    int place() {
        return place;
    }

    int size() {
        return size;
    }

    /** Bytes of the files in it. */
    long bytes() {
        return bytes;
    }

    /** The counts, given which arrivals were new. */
    Tally tally(Set<Arrival> fresh) {
        int imported = (int) items.stream()
                .filter(arrivals -> arrivals.stream().anyMatch(fresh::contains))
                .count();
        return new Tally(size, imported, items.size() - imported, failures.size(), skipped, fresh.size());
    }
}
