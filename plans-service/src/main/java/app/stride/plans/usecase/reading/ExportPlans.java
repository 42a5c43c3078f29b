package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.usecase.KeptPage;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hands out everything that is kept of an athlete's plans, the oldest first, page by page. */
@ApplicationScoped
public class ExportPlans {

    /** Of revisions and of adaptations: there may be as many as an athlete wishes. */
    private static final int ROWS_AT_ONCE = 50;

    /** Of either, as each may change every workout of a plan: whoever reads a page has to hold it. */
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final Plans plans;

    ExportPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * The next page.
     *
     * @param after where the page before ended; null for the first page
     */
    public Uni<KeptPage> next(AthleteId athlete, KeptPage.@Nullable Place after) {
        return plans.kept(athlete, after, ROWS_AT_ONCE, BYTES_AT_ONCE);
    }
}
