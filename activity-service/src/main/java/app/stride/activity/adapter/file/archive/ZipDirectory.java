package app.stride.activity.adapter.file.archive;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end of a zip archive, where it says how much it holds, before anything of it is taken into memory. After PKWARE's APPNOTE, 4.3.14
 * to 4.3.16.
 */
final class ZipDirectory {
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END_64 = 56;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final long IN_END_64 = 0xffff_ffffL;

    private ZipDirectory() {}

    /** Refuses what is cut off, or lists more than anybody has; returns the bytes of the list of its files. */
    static long check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END + LONGEST_COMMENT);
            ByteBuffer tail = read(channel, channel.size() - length, length);
            int end = length - END;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0) {
                throw new UnreadableArchiveException(
                        "The zip archive is damaged or cut off: the list of files at its end is missing.");
            }
            return check(channel, tail, end, channel.size() - length);
        }
    }

    private static long check(FileChannel channel, ByteBuffer tail, int end, long offset) throws IOException {
        long entries = tail.getShort(end + 10) & 0xffff;
        long size = tail.getInt(end + 12) & 0xffff_ffffL;
        int locator = end - LOCATOR;
        boolean large = locator >= 0 && tail.getInt(locator) == LOCATOR_SIGNATURE;
        if (large && (entries == 0xffff || size == IN_END_64)) {
            long place = tail.getLong(locator + 8);
            if (place < 0 || place > offset + end - END_64) {
                throw new UnreadableArchiveException(
                        "The zip archive is damaged: its list of files is not where it should be.");
            }
            ByteBuffer end64 = read(channel, place, END_64);
            if (end64.getInt(0) == END_64_SIGNATURE) {
                entries = end64.getLong(32);
                size = end64.getLong(40);
            }
        }
        if (entries < 0 || entries > Limits.ARCHIVE_ENTRIES || size < 0 || size > Limits.ARCHIVE_DIRECTORY) {
            throw new UnreadableArchiveException("The zip archive lists more than " + Limits.ARCHIVE_ENTRIES
                    + " files, which is more than any export contains.");
        }
        return size;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return buffer;
    }
}
