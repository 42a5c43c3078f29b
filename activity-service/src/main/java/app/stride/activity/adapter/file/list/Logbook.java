package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.list.LogbookLine.Told;
import app.stride.activity.adapter.file.list.LogbookLine.TooFast;
import app.stride.activity.adapter.file.list.LogbookLine.Untold;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.usecase.ingest.Archives.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A list of activities that was read. */
public final class Logbook {
    /** Numbers of lines in a sentence. */
    private static final int MOST_NUMBERS = 10;

    private static final String TOO_FAST = "Nobody goes as far in that time: one of both is wrong, or in another unit.";

    private final String path;
    private final String unit;
    private final List<Line> lines;
    private final List<String> doubts;

    /** One line, numbered as an editor does. */
    record Line(int number, LogbookLine content) {
        private Line settled(boolean wholeList) {
            return content instanceof TooFast line
                    ? new Line(number, wholeList ? new Untold(TOO_FAST) : new Told(line.entry()))
                    : this;
        }

        private Line until(LocalDate latest) {
            if (!(content instanceof Told told) || !told.entry().day().isAfter(latest)) {
                return this;
            }
            String reason = "It is dated " + told.entry().day() + ", which is still to come.";
            return new Line(number, new Untold(reason));
        }
    }

    /**
     * A list as it was read.
     *
     * @param path where it stood
     * @param unit what is numbered in it, in a word
     * @param lines what each of its lines says, in their order
     * @param doubts what could not be read of it as a whole, or not for sure, each in a sentence
     */
    Logbook(String path, String unit, List<Line> lines, List<String> doubts) {
        this.path = path;
        this.unit = unit;
        this.lines = List.copyOf(lines);
        this.doubts = List.copyOf(doubts);
    }

    /**
     * The same once it is known of all lines whether they are too fast. Where most of them are, the list is in another
     * unit, and none of these can be used; where some are, only how far they went is wrong, and is left out.
     */
    Logbook settled() {
        List<String> tooFast = lines.stream()
                .filter(line -> line.content() instanceof TooFast)
                .map(line -> String.valueOf(line.number()))
                .toList();
        if (tooFast.isEmpty()) {
            return this;
        }
        boolean wholeList = tooFast.size() * 2 > lines.size();
        List<String> told = new ArrayList<>(doubts);
        if (!wholeList) {
            told.add("How far it was is left out, as nobody goes as far in that time: " + unit + " "
                    + tooFast.stream().limit(MOST_NUMBERS).collect(Collectors.joining(", "))
                    + (tooFast.size() > MOST_NUMBERS ? " and others." : "."));
        }
        return new Logbook(
                path, unit, lines.stream().map(line -> line.settled(wholeList)).toList(), told);
    }

    /** What its lines say, those that could be read. */
    public List<LogbookEntry> entries() {
        return lines.stream()
                .map(Line::content)
                .filter(Told.class::isInstance)
                .map(told -> ((Told) told).entry())
                .toList();
    }

    List<Line> lines() {
        return lines;
    }

    /** What could not be read of it as a whole, or not for sure, each in a sentence. */
    public List<String> doubts() {
        return doubts;
    }

    /** The numbers of the lines that could not be read. */
    public List<Integer> unreadable() {
        return lines.stream()
                .filter(line -> line.content() instanceof Untold)
                .map(Line::number)
                .toList();
    }

    /** The same without what is still to come. */
    Logbook until(LocalDate latest) {
        return new Logbook(
                path, unit, lines.stream().map(line -> line.until(latest)).toList(), doubts);
    }

    /** The folder in which it stands, and the files that it names. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Adds an item for each of its lines that is wanted or cannot be read, and one for each doubt. */
    public void addTo(List<Supplier<Item>> items, Predicate<LogbookEntry> wanted) {
        for (Line line : lines) {
            if (line.content() instanceof Untold untold) {
                items.add(() -> new Item.Unreadable(path + ", " + unit + " " + line.number(), untold.reason(), null));
            } else if (line.content() instanceof Told told && wanted.test(told.entry())) {
                items.add(() -> new Item.Listed(path, told.entry()));
            }
        }
        for (String doubt : doubts) {
            items.add(() -> new Item.Doubt(path, doubt));
        }
    }
}
