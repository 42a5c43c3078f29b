package app.stride.gateway.route;

/**
 * Whether a path segment may appear in logs: an empty one, a version, a word or an id. Checked on every call, so not
 * by a regular expression.
 */
final class PlainSegment {
    private static final int LONGEST_WORD = 24;
    private static final String ID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private PlainSegment() {}

    static boolean is(String path, int begin, int end) {
        int length = end - begin;
        return length == 0 || isVersion(path, begin, length) || isWord(path, begin, end) || isId(path, begin, length);
    }

    private static boolean isVersion(String path, int begin, int length) {
        return length == 2 && path.charAt(begin) == 'v' && isDigit(path.charAt(begin + 1));
    }

    private static boolean isWord(String path, int begin, int end) {
        if (end - begin > LONGEST_WORD || !isLetter(path.charAt(begin))) {
            return false;
        }
        for (int i = begin + 1; i < end; i++) {
            char character = path.charAt(i);
            if (!isLetter(character) && character != '.' && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isId(String path, int begin, int length) {
        if (length != ID.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char character = path.charAt(begin + i);
            boolean hexadecimal = isDigit(character) || (character >= 'a' && character <= 'f');
            if (ID.charAt(i) == '-' ? character != '-' : !hexadecimal) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
