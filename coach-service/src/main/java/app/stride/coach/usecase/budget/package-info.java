/** What answers may cost: so many tokens a day for each athlete, and for the whole installation. */
@NullMarked
package app.stride.coach.usecase.budget;

import org.jspecify.annotations.NullMarked;
