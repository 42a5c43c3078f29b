package app.stride.activity.adapter.file.archive;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.adapter.file.archive.ZipFolders.Place;
import app.stride.activity.adapter.file.list.Logbook;
import app.stride.activity.adapter.file.list.Logbooks;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an archive holds: first its recordings, each with what a list beside it says of it, then the lines of the lists that are left. */
final class ArchiveContents implements Contents {
    private static final Pattern RECORDING =
            Pattern.compile(".*\\.(fit|gpx|tcx|json)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    /** Where there is one activity in JSON there are many files of other things. */
    private static final Pattern JSON = Pattern.compile(".*\\.json(\\.gz)?", Pattern.CASE_INSENSITIVE);
    /** What macOS puts beside every file. */
    private static final Pattern SHADOW = Pattern.compile("(.*/)?(__MACOSX/.*|\\._[^/]*)");
    /** Where Garmin puts everything that its devices ever sent, settings and monitoring and all. */
    private static final Pattern EVERYTHING = Pattern.compile(".*(DI_CONNECT/|UploadedFiles_).*");
    /** Where Strava puts what was planned. */
    private static final Pattern ROUTES = Pattern.compile("(.*/)?routes/.*");

    private static final String WANTED =
            "Stride takes FIT, GPX, TCX, JSON of Strava, Garmin and Nike, and the lists that they and Runkeeper export as CSV.";

    private static final int SNIFFED_BYTES = 1 << 14;

    private final List<Supplier<Item>> items;
    /** Those that the first items read. */
    private final List<Place> files;

    private final @Nullable ZipFolders folders;

    private ArchiveContents(List<Supplier<Item>> items, List<Place> files, @Nullable ZipFolders folders) {
        this.items = items;
        this.files = files;
        this.folders = folders;
    }

    /** The lines of one list. */
    static Contents of(Logbook logbook) {
        List<Supplier<Item>> items = new ArrayList<>();
        logbook.addTo(items, entry -> true);
        return new ArchiveContents(items, List.of(), null);
    }

    static Contents of(ZipFolders folders, ActivityFiles recordings, LocalDate latest) throws IOException {
        List<Place> files = new ArrayList<>();
        Lists lists = new Lists(folders, latest);
        for (Place place : folders.places()) {
            if (SHADOW.matcher(place.path()).matches()) {
                continue;
            }
            if (Logbooks.isNamedLikeOne(place.path())) {
                lists.add(place);
            } else if (isNamedLikeRecording(place.path())) {
                files.add(place);
            }
        }
        Items made = new Items(folders, recordings, DescribedStarts.of(lists.logbooks));
        List<Supplier<Item>> items = made.of(files, lists);
        if (items.isEmpty()) {
            throw new UnreadableArchiveException(nothingIn(folders));
        }
        return new ArchiveContents(items, files, folders);
    }

    private static String nothingIn(ZipFolders folders) {
        boolean workbook =
                folders.places().stream().anyMatch(place -> place.path().equals("xl/workbook.xml"));
        return workbook
                ? "It is an Excel workbook, which Stride does not read: save the sheet as CSV and send that."
                : "There is no recording in it, and no list of activities: " + WANTED;
    }

    private static boolean isNamedLikeRecording(String path) {
        return RECORDING.matcher(path).matches()
                && !(JSON.matcher(path).matches() && EVERYTHING.matcher(path).matches());
    }

    /** The lists of activities in an archive. */
    private static final class Lists {
        private final ZipFolders folders;
        private final LocalDate latest;
        private final List<Logbook> logbooks = new ArrayList<>();
        private final List<Item> unreadable = new ArrayList<>();

        Lists(ZipFolders folders, LocalDate latest) {
            this.folders = folders;
            this.latest = latest;
        }

        void add(Place place) {
            try {
                Logbooks.read(folders.read(place, Limits.LOGBOOK_BYTES), place.path(), latest)
                        .ifPresent(logbooks::add);
            } catch (ZipFolders.TooLarge | UnreadableArchiveException tooLong) {
                if (beginsLikeOne(place)) {
                    unreadable.add(new Item.Unreadable(place.path(), String.valueOf(tooLong.getMessage()), null));
                }
            } catch (IOException damaged) {
                unreadable.add(new Item.Unreadable(place.path(), "The list is damaged within the archive.", null));
            }
        }

        /** A long table of something else is none of our business. */
        private boolean beginsLikeOne(Place place) {
            try {
                return Logbooks.recognizes(folders.beginning(place, SNIFFED_BYTES));
            } catch (IOException damaged) {
                return true;
            }
        }
    }

    /** Makes the items in their order. */
    private record Items(ZipFolders folders, ActivityFiles recordings, DescribedStarts starts) {

        List<Supplier<Item>> of(List<Place> files, Lists lists) {
            List<Logbook> logbooks = lists.logbooks;
            Map<String, LogbookEntry> described = described(files, logbooks);
            List<Supplier<Item>> items = new ArrayList<>();
            for (Place file : files) {
                items.add(() -> recording(file, described.get(unpacked(file.path()))));
            }
            for (Place archive : folders.unopened()) {
                items.add(() ->
                        new Item.Unreadable(archive.path(), "The archive is damaged, or nested too deeply.", null));
            }
            for (Logbook logbook : logbooks) {
                logbook.addTo(items, entry -> !described.containsKey(unpacked(logbook.folder() + entry.file())));
            }
            lists.unreadable.forEach(item -> items.add(() -> item));
            return items;
        }

        private static Map<String, LogbookEntry> described(List<Place> files, List<Logbook> logbooks) {
            Map<String, LogbookEntry> byFile = new HashMap<>();
            logbooks.forEach(logbook -> logbook.entries().stream()
                    .filter(entry -> entry.file() != null)
                    .forEach(entry -> byFile.putIfAbsent(unpacked(logbook.folder() + entry.file()), entry)));
            Map<String, LogbookEntry> there = new HashMap<>();
            for (Place file : files) {
                LogbookEntry entry = byFile.get(unpacked(file.path()));
                if (entry != null) {
                    there.put(unpacked(file.path()), entry);
                }
            }
            return there;
        }

        /** Who unpacks an export and packs it again may have unpacked the files in it, too. */
        private static String unpacked(String path) {
            return path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
        }

        private Item recording(Place file, @Nullable LogbookEntry entry) {
            byte[] content;
            try {
                content = folders.read(file, Limits.ARCHIVE_FILE);
            } catch (ZipFolders.TooLarge tooLarge) {
                return new Item.Unreadable(file.path(), String.valueOf(tooLarge.getMessage()), entry);
            } catch (IOException damaged) {
                return new Item.Unreadable(file.path(), "The file is damaged within the archive.", entry);
            }
            ReadOutcome outcome = recordings.read(content, file.path());
            if (outcome instanceof Read read) {
                return new Item.Recorded(file.path(), content, read, entry == null ? starts.entryOf(read) : entry);
            }
            Refused refused = (Refused) outcome;
            boolean amongOthers = Stream.of(JSON, EVERYTHING, ROUTES)
                    .anyMatch(place -> place.matcher(file.path()).matches());
            return refused.otherKind() && amongOthers
                    ? new Item.Skipped(file.path())
                    : new Item.Unreadable(file.path(), refused.reason(), entry);
        }
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public Item read(int place) {
        return items.get(place).get();
    }

    @Override
    public String nameOf(int place) {
        return place < files.size() ? files.get(place).path() : read(place).file();
    }

    @Override
    public long bytesOf(int place) {
        return place < files.size() ? files.get(place).entry().getSize() : 0;
    }

    @Override
    public void close() {
        if (folders != null) {
            try {
                folders.close();
            } catch (IOException alreadyGone) {
                // What was read is kept; the disk's file is gone either way.
            }
        }
    }
}
