package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.HiddenProviders;

/** Which rows of the table {@code activity} are seen while providers are hidden. */
final class VisibleSql {
    private VisibleSql() {}

    /**
     * The condition.
     *
     * @param providers the parameter that is {@link #names}
     */
    static String visible(String providers) {
        return "(activity.has_streams or lower(btrim(activity.provider)) <> all(%s::text[]))".formatted(providers);
    }

    static String[] names(HiddenProviders hidden) {
        return hidden.names().toArray(String[]::new);
    }
}
