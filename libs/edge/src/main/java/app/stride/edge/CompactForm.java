package app.stride.edge;

import java.util.Arrays;

/**
 * The compact form of a signed token (RFC 7515, 7.1): three parts in unpadded base64url, each in its canonical
 * encoding. The verifier's parser accepts others, which would give one token any number of spellings.
 */
public final class CompactForm {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int PARTS = 3;
    private static final int NONE = -1;

    /** The six bits each character encodes. */
    private static final int[] BITS = bits();

    private CompactForm() {}

    /** Whether a token has this form. */
    public static boolean isOf(String token) {
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

    /** Four characters encode three bytes; the unused bits of the last character must be zero. */
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
