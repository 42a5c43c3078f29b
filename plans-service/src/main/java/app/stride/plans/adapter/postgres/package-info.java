/** The store: plans, workouts and what is known of athletes and their activities, in PostgreSQL. */
@NullMarked
package app.stride.plans.adapter.postgres;

import org.jspecify.annotations.NullMarked;
