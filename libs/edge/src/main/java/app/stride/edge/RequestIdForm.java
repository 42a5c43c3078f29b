package app.stride.edge;

import java.util.regex.Pattern;

/** What the id of a request looks like that is logged, passed on and returned: printable ASCII without blanks. */
public final class RequestIdForm {
    private static final Pattern SANE = Pattern.compile("[!-~]{1,128}");

    private RequestIdForm() {}

    /** Whether a client's text is such an id; any other is replaced. */
    public static boolean isSane(String id) {
        return SANE.matcher(id).matches();
    }
}
