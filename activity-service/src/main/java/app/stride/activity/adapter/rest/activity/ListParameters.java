package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Cursor;
import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ActivityQuery.Order;
import app.stride.rest.Problems;
import app.stride.running.Distance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of activities; {@code ContractDetails} says what those mean that other lists have too. */
class ListParameters {
    private static final int USUAL_LIMIT = 50;

    @QueryParam("start_date")
    @Nullable LocalDate startDate;

    @QueryParam("end_date")
    @Nullable LocalDate endDate;

    @Parameter(description = "Shortest distance to include.")
    @QueryParam("min_distance_m")
    @PositiveOrZero @Nullable Double minDistanceM;

    @Parameter(description = "Longest distance to include.")
    @QueryParam("max_distance_m")
    @PositiveOrZero @Nullable Double maxDistanceM;

    @Parameter(description = "One of run, ride, swim, walk, hike, strength, other.")
    @QueryParam("sport")
    @Nullable String sport;

    @Parameter(description = "Only races, or only activities that are not races.")
    @QueryParam("is_race")
    @Nullable Boolean isRace;

    @Parameter(description = "start_time (default), distance_m or duration_s.")
    @QueryParam("sort_by")
    @Nullable String sortBy;

    @Parameter(description = "desc (default) or asc.")
    @QueryParam("sort_order")
    @Nullable String sortOrder;

    @Parameter(description = "Page size, 50 by default.")
    @QueryParam("limit")
    @Min(1) @Max(100) @Nullable Integer limit;

    @Parameter(description = "How many activities to skip; ignored with a cursor.")
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
