package app.stride.operations.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus' language as is needed to find the metrics that an expression names. */
final class PromQl {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    /** A name that nothing of a name follows, and no bracket: that would be a function or an aggregation. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        bare = SELECTOR.matcher(bare).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll("");
        Set<String> names = new TreeSet<>();
        Matcher metric = METRIC.matcher(bare);
        while (metric.find()) {
            if (!WORDS.contains(metric.group())) {
                names.add(metric.group());
            }
        }
        return names;
    }

    /** Whether brackets of every kind open and close in order, texts aside. */
    static boolean isBalanced(String expression) {
        StringBuilder open = new StringBuilder();
        for (char each : TEXT.matcher(expression).replaceAll("").toCharArray()) {
            int closes = ")]}".indexOf(each);
            if ("([{".indexOf(each) >= 0) {
                open.append(each);
            } else if (closes >= 0 && !closed(open, "([{".charAt(closes))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private static boolean closed(StringBuilder open, char bracket) {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != bracket) {
            return false;
        }
        open.setLength(last);
        return true;
    }
}
