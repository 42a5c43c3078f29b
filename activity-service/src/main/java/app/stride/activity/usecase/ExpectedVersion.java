package app.stride.activity.usecase;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The versions of something that a change is meant for.
 *
 * @param allowed null for whatever version there is; empty for none that exists
 */
public record ExpectedVersion(@Nullable Set<Integer> allowed) {
    /** Whatever version there is. */
    public static final ExpectedVersion ANY = new ExpectedVersion(null);

    public ExpectedVersion {
        allowed = allowed == null ? null : Set.copyOf(allowed);
    }

    /** Exactly this version. */
    public static ExpectedVersion of(int version) {
        return new ExpectedVersion(Set.of(version));
    }

    public boolean isAny() {
        return allowed == null;
    }
}
