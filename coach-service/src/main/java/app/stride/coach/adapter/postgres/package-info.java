/** Threads in PostgreSQL. */
@NullMarked
package app.stride.coach.adapter.postgres;

import org.jspecify.annotations.NullMarked;
