package app.stride.plans.adapter.rest.export;

import app.stride.plans.usecase.export.NamedFile;
import java.text.Normalizer;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that a browser saves as a file. */
public final class Downloads {

    public static final String ICALENDAR = "text/calendar;charset=utf-8";
    static final String CSV = "text/csv;charset=utf-8;header=present";
    static final String FIT = "application/vnd.ant.fit";
    static final String TEXT = "text/plain;charset=utf-8";

    private static final int LONGEST_NAME = 60;

    private Downloads() {}

    static RestResponse<byte[]> answer(NamedFile file, String extension) {
        return RestResponse.ResponseBuilder.ok(file.content())
                .header("Content-Disposition", "attachment; filename=\"" + name(file.name()) + "." + extension + "\"")
                .build();
    }

    /** For example {@code 12-weeks-to-zurich-marathon}: letters and digits that every file system and every header knows. */
    static String name(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("^-|-$", "");
        return name.isEmpty() ? "stride" : name;
    }
}
