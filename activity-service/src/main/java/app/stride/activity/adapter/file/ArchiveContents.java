package app.stride.activity.adapter.file;

import app.stride.activity.adapter.file.ZipFolders.Place;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    static Contents of(ZipFolders folders, ActivityFiles recordings) throws IOException {
        List<Place> files = new ArrayList<>();
        Lists lists = new Lists(folders);
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
        Items items = new Items(folders, recordings, DescribedStarts.of(lists.logbooks));
        return new ArchiveContents(items.of(files, lists), files, folders);
    }

    private static boolean isNamedLikeRecording(String path) {
        return RECORDING.matcher(path).matches()
                && !(JSON.matcher(path).matches() && EVERYTHING.matcher(path).matches());
    }

    /** The lists of activities in an archive. */
    private static final class Lists {
        private final ZipFolders folders;
        private final List<Logbook> logbooks = new ArrayList<>();
        private final List<Item> unreadable = new ArrayList<>();

        Lists(ZipFolders folders) {
            this.folders = folders;
        }

        void add(Place place) {
            try {
                Logbooks.read(folders.read(place, Limits.LOGBOOK_BYTES), place.path())
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
                items.add(() -> recording(file, described.get(file.path())));
            }
            for (Place archive : folders.unopened()) {
                items.add(() -> new Item.Unreadable(
                        archive.path(), "The archive is damaged, or lies within too many others.", null));
            }
            for (Logbook logbook : logbooks) {
                logbook.addTo(items, entry -> !described.containsKey(logbook.folder() + entry.file()));
            }
            lists.unreadable.forEach(item -> items.add(() -> item));
            return items;
        }

        private static Map<String, LogbookEntry> described(List<Place> files, List<Logbook> logbooks) {
            Map<String, LogbookEntry> byFile = new HashMap<>();
            logbooks.forEach(logbook -> logbook.entries().stream()
                    .filter(entry -> entry.file() != null)
                    .forEach(entry -> byFile.putIfAbsent(logbook.folder() + entry.file(), entry)));
            Map<String, LogbookEntry> there = new HashMap<>();
            for (Place file : files) {
                LogbookEntry entry = byFile.get(file.path());
                if (entry != null) {
                    there.put(file.path(), entry);
                }
            }
            return there;
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
            boolean amongOthers = EVERYTHING.matcher(file.path()).matches()
                    || ROUTES.matcher(file.path()).matches();
            boolean notMeant = JSON.matcher(file.path()).matches() || refused.otherKind() && amongOthers;
            return notMeant ? new Item.Skipped(file.path()) : new Item.Unreadable(file.path(), refused.reason(), entry);
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
