/** What is known of an athlete: gathered for a question, shown, and made into suggestions. */
@NullMarked
package app.stride.coach.usecase.context;

import org.jspecify.annotations.NullMarked;
