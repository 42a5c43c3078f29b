package app.stride.activity.adapter.rest.mydata;

import app.stride.activity.usecase.mydata.ForeignBelongings.Part;

/** What the parts of an archive that other services keep are called. */
final class ForeignParts {
    private ForeignParts() {}

    /** The file with a page of it; further pages are numbered. */
    static String fileName(Part part, int page) {
        String name = switch (part) {
            case PLANS -> "plans";
            case CONVERSATIONS -> "conversations";
            case PROPOSALS -> "proposals";
        };
        return page == 1 ? name + ".json" : name + "-" + page + ".json";
    }

    /** Said to the athlete, after "your". */
    static String words(Part part) {
        return switch (part) {
            case PLANS -> "training plans";
            case CONVERSATIONS -> "conversations with the coach";
            case PROPOSALS -> "proposals of the coach";
        };
    }

    /** The setting that tells where they are kept. */
    static String setting(Part part) {
        return switch (part) {
            case PLANS -> "STRIDE_PLANS_URL";
            case CONVERSATIONS, PROPOSALS -> "STRIDE_COACH_URL";
        };
    }

    /** What is in its files, for the list of contents. */
    static String contents(Part part) {
        return switch (part) {
            case PLANS -> "your training plans: workouts, completions, notes, changes, adaptations";
            case CONVERSATIONS -> "your conversations with the coach";
            case PROPOSALS -> "changes of your plan that the coach proposed, and what you decided";
        };
    }
}
