/** Whether the numbers of an answer are known: what it claims, against the facts that it was given. Pure functions of text and facts. */
@NullMarked
package app.stride.coach.domain.verification;

import org.jspecify.annotations.NullMarked;
