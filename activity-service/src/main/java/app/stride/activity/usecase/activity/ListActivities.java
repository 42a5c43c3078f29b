package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ActivityQuery.Position;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an athlete's activities page by page. */
@ApplicationScoped
public class ListActivities {
    /** One page, and where the next one begins; null on the last. */
    public record Page(
            List<KeptActivity> activities, @Nullable Position next) {}

    private final ActivityLists lists;

    ListActivities(ActivityLists lists) {
        this.lists = lists;
    }

    public Uni<Page> of(AthleteId athlete, ActivityQuery query) {
        // One more than is wanted tells whether there is another page.
        return lists.matching(athlete, query.withLimit(query.limit() + 1)).map(found -> page(found, query));
    }

    private static Page page(List<KeptActivity> found, ActivityQuery query) {
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        List<KeptActivity> page = found.subList(0, query.limit());
        return new Page(page, query.positionOf(page.get(page.size() - 1)));
    }
}
