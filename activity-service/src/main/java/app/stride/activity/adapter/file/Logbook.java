package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.usecase.ingest.Archives.Item;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A list of activities that was read.
 *
 * @param path where it stood
 * @param entries what its lines say, those that could be read
 * @param unreadable the numbers of the lines that could not
 * @param line what is numbered, in a word
 * @param damaged whether nothing could be read from some place on
 */
record Logbook(String path, List<LogbookEntry> entries, List<Integer> unreadable, String line, boolean damaged) {

    /** The folder in which it stands, and the files that it names. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Adds an item for each of its lines that is wanted, and for each that cannot be read. */
    void addTo(List<Supplier<Item>> items, Predicate<LogbookEntry> wanted) {
        for (LogbookEntry entry : entries) {
            if (wanted.test(entry)) {
                items.add(() -> new Item.Listed(path, entry));
            }
        }
        for (Integer number : unreadable) {
            items.add(() -> new Item.Unreadable(
                    path + ", " + line + " " + number,
                    "The " + line + " does not say when it was, or makes no sense otherwise.",
                    null));
        }
        if (damaged) {
            items.add(() -> new Item.Unreadable(
                    path, "The list is damaged: what stands behind the damage could not be read.", null));
        }
    }
}
