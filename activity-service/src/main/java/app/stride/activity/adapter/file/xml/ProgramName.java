package app.stride.activity.adapter.file.xml;

/** The name of the program that wrote a file, without the address of its maker, which many put behind it. */
final class ProgramName {
    private static final String BEFORE_ADDRESS = ",;-(";

    private ProgramName() {}

    /** The name; all of the text where it is nothing but an address, or holds none. */
    static String of(String creator) {
        int end = Math.max(0, creator.indexOf("http"));
        while (end > 0 && isBetween(creator.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? creator : creator.substring(0, end);
    }

    private static boolean isBetween(char sign) {
        return Character.isWhitespace(sign) || BEFORE_ADDRESS.indexOf(sign) >= 0;
    }
}
