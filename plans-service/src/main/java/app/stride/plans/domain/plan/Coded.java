package app.stride.plans.domain.plan;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant that bears a stable name in contracts and stores, other than its Java name. */
public interface Coded {

    /** The stable name, for example {@code easy_strides}. */
    String code();

    /**
     * The constant of that name; an unknown name is an {@link IllegalArgumentException} that lists the known ones. It
     * does not repeat the name, which may be anything that somebody sent.
     */
    static <E extends Enum<E> & Coded> E of(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(Coded::code)
                                .collect(Collectors.joining(", "))));
    }
}
