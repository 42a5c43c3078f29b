package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.KeptActivity;
import java.util.List;

/**
 * What came of an uploaded file.
 *
 * @param status created, or duplicate when all of it was already there
 * @param warnings sentences about what could not be read or had to be left out
 */
record ImportAnswer(String status, List<ActivityView> activities, List<String> warnings) {
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
