package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ActivityQuery.Order;
import app.stride.rest.Problems;
import app.stride.running.Distance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list of activities is asked with. */
class ListParameters {
    private static final int USUAL_LIMIT = 50;

    @QueryParam("start_date")
    @Nullable LocalDate startDate;

    @QueryParam("end_date")
    @Nullable LocalDate endDate;

    @QueryParam("min_distance_m")
    @PositiveOrZero @Nullable Double minDistanceM;

    @QueryParam("max_distance_m")
    @PositiveOrZero @Nullable Double maxDistanceM;

    @QueryParam("sport")
    @Nullable String sport;

    @QueryParam("is_race")
    @Nullable Boolean isRace;

    @QueryParam("sort_by")
    @Nullable String sortBy;

    @QueryParam("sort_order")
    @Nullable String sortOrder;

    @QueryParam("limit")
    @Min(1) @Max(100) @Nullable Integer limit;

    @QueryParam("offset")
    @Min(0) @Nullable Integer offset;

    @QueryParam("cursor")
    @Nullable String cursor;

    private enum Direction {
        ASC,
        DESC
    }

    ActivityQuery query() {
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw Problems.badRequest("end_date", "must not be before start_date");
        }
        Order order = sortBy == null ? Order.START_TIME : Fields.word("sort_by", sortBy, Order.values());
        boolean ascending =
                sortOrder != null && Fields.word("sort_order", sortOrder, Direction.values()) == Direction.ASC;
        return new ActivityQuery(
                Fields.date("start_date", startDate),
                Fields.date("end_date", endDate),
                minDistanceM == null ? null : Distance.ofMetres(minDistanceM),
                maxDistanceM == null ? null : Distance.ofMetres(maxDistanceM),
                sport == null || sport.isEmpty() ? null : Fields.sport(sport),
                isRace,
                order,
                ascending,
                limit == null ? USUAL_LIMIT : limit,
                offset == null || cursor != null ? 0 : offset,
                cursor == null ? null : Cursor.read(cursor, order));
    }
}
