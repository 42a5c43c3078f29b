package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an athlete's check-ins page by page, the latest first. */
@ApplicationScoped
public class ListCheckIns {
    /** One page, and the day before which the next one continues; null on the last. */
    public record Page(List<KeptCheckIn> checkIns, @Nullable LocalDate before) {}

    private final CheckIns checkIns;

    ListCheckIns(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    public Uni<Page> of(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        // One more than is wanted tells whether there is another page.
        return checkIns.between(athlete, from, to, limit + 1).map(found -> page(found, limit));
    }

    private static Page page(List<KeptCheckIn> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<KeptCheckIn> page = found.subList(0, limit);
        return new Page(page, page.get(limit - 1).checkIn().date());
    }
}
