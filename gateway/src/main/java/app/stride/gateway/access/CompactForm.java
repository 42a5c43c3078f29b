package app.stride.gateway.access;

import java.util.Arrays;

/**
 * How a signed token is written (RFC 7515, 7.1): three parts in base64url without padding, and each in the only way that its bytes have. The verifier's reader
 * takes others as well, by which one token would have any number of names.
 */
final class CompactForm {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int PARTS = 3;
    private static final int NONE = -1;

    /** What six bits each character stands for. */
    private static final int[] BITS = bits();

    private CompactForm() {}

    /** Whether a token is written so. */
    static boolean isOf(String token) {
        int parts = 0;
        for (int begin = 0; begin <= token.length(); parts++) {
            int dot = token.indexOf('.', begin);
            int end = dot < 0 ? token.length() : dot;
            if (!isPart(token, begin, end)) {
                return false;
            }
            begin = end + 1;
        }
        return parts == PARTS;
    }

    private static boolean isPart(String token, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (bits(token.charAt(i)) == NONE) {
                return false;
            }
        }
        return end > begin && endsOnAByte(end - begin, bits(token.charAt(end - 1)));
    }

    /** Of four characters three bytes are made: what the last one has beyond those is nought. */
    private static boolean endsOnAByte(int length, int last) {
        return switch (length % 4) {
            case 0 -> true;
            case 2 -> (last & 0b1111) == 0;
            case 3 -> (last & 0b11) == 0;
            default -> false;
        };
    }

    private static int bits(char character) {
        return character < BITS.length ? BITS[character] : NONE;
    }

    private static int[] bits() {
        int[] bits = new int[Byte.MAX_VALUE + 1];
        Arrays.fill(bits, NONE);
        for (int i = 0; i < ALPHABET.length(); i++) {
            bits[ALPHABET.charAt(i)] = i;
        }
        return bits;
    }
}
