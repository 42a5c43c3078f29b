package app.stride.plans.domain.periodization.rule.session;

/**
 * Reads the amounts that a text names one after the other, for example {@code 7.5 km}, {@code 1:30 min} or the {@code 3 x} of a
 * repeat. A loop rather than a pattern, for every text of every plan is read.
 */
final class NamedAmounts {

    private final String text;
    private int at;
    private double number;
    private String unit = "";

    NamedAmounts(String text) {
        this.text = text;
    }

    /** Goes on to the next number; false where there is none. */
    boolean next() {
        at = nextDigit();
        if (at == text.length()) {
            return false;
        }
        readNumber();
        readUnit();
        if (isPartOfMore()) {
            unit = "";
        }
        return true;
    }

    /** As the 1 of {@code 1,000 m}, and both of {@code 1 h 45 min}: read apart they would say what the text does not. */
    private boolean isPartOfMore() {
        if (unit.equals("h")) {
            skipMinutes();
            return true;
        }
        boolean more = at < text.length() && text.charAt(at) == ',' && isDigit(at + 1);
        if (more) {
            at++;
            digits();
            readUnit();
        }
        return more;
    }

    private void skipMinutes() {
        if (isDigit(at + 1)) {
            at++;
            digits();
            readUnit();
        }
    }

    /** What was read last; minutes and seconds as minutes. */
    double number() {
        return number;
    }

    /** The word after the number, empty where something else follows right away, as in {@code 10k} or {@code 5:20/km}. */
    String unit() {
        return unit;
    }

    private int nextDigit() {
        int place = at;
        while (place < text.length() && !isDigit(place)) {
            place++;
        }
        return place;
    }

    private void readNumber() {
        number = digits();
        if (isDigit(at + 1) && text.charAt(at) == '.') {
            int from = ++at;
            number += digits() / Math.pow(10, at - from);
        } else if (isDigit(at + 1) && text.charAt(at) == ':') {
            at++;
            number += digits() / 60;
        }
    }

    private double digits() {
        double value = 0;
        while (isDigit(at)) {
            value = 10 * value + (text.charAt(at) - '0');
            at++;
        }
        return value;
    }

    private void readUnit() {
        unit = "";
        if (at < text.length() && text.charAt(at) == ' ') {
            int from = ++at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            unit = text.substring(from, at);
        }
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }
}
