package app.stride.plans.adapter.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The lines of an iCalendar object (RFC 5545, 3.1): each at most 75 octets long, folded within no character, ended by CRLF. */
final class ContentLines {

    private static final int LONGEST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A property whose value is written as it is. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A property whose value is a text (3.3.11), in whatever words. */
    ContentLines text(String name, String value) {
        String text = value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
        return line(name, text);
    }

    ContentLines date(String name, LocalDate date) {
        return line(name + ";VALUE=DATE", date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    ContentLines instant(String name, Instant instant) {
        return line(name, UTC.format(instant));
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += length;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
