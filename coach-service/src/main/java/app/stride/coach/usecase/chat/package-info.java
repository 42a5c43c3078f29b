/** How a question becomes an answer: what is asked of the model, what guards its answer, and what is kept of it. */
@NullMarked
package app.stride.coach.usecase.chat;

import org.jspecify.annotations.NullMarked;
