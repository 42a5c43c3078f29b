/** The ports over PostgreSQL: every query bears the athlete, and each answer costs one statement. */
@NullMarked
package app.stride.activity.adapter.postgres;

import org.jspecify.annotations.NullMarked;
