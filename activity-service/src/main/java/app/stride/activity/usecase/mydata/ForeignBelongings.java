package app.stride.activity.usecase.mydata;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other services keep of an athlete, page by page, as they answer it. */
public interface ForeignBelongings {
    /** What is kept elsewhere, in the order in which it is handed out. */
    enum Part {
        PLANS,
        CONVERSATIONS,
        PROPOSALS
    }

    /**
     * Some of a part.
     *
     * @param json an array, empty where there is nothing
     * @param next where the next page begins; null on the last one
     */
    record Page(String json, @Nullable String next) {}

    /** The parts that can be asked for: of the others it is not known where they are kept. */
    Set<Part> known();

    /**
     * A page of what is the caller's own; fails with {@link PartAway}.
     *
     * @param begin where it begins; null for the first page
     */
    Uni<Page> page(Access access, Part part, @Nullable String begin);
}
