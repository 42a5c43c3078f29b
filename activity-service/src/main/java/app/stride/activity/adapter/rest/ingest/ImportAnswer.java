package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.adapter.rest.activity.ActivityView;
import app.stride.activity.usecase.KeptActivity;
import java.util.List;

/**
 * The outcome of uploading a file.
 *
 * @param status created, or duplicate if all of its activities were already recorded
 * @param warnings sentences about what could not be read or was skipped
 */
public record ImportAnswer(String status, List<ActivityView> activities, List<String> warnings) {
    static ImportAnswer created(List<KeptActivity> activities, List<String> warnings) {
        return new ImportAnswer("created", views(activities), warnings);
    }

    static ImportAnswer duplicate(List<KeptActivity> activities, List<String> warnings) {
        return new ImportAnswer("duplicate", views(activities), warnings);
    }

    private static List<ActivityView> views(List<KeptActivity> activities) {
        return activities.stream().map(ActivityView::of).toList();
    }
}
