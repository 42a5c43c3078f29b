/** What a model is asked, with what happened since: calls of tools and answers that were not good enough. */
@NullMarked
package app.stride.coach.domain.question;

import org.jspecify.annotations.NullMarked;
