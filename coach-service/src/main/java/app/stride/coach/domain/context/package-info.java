/** What the coach knows when it answers: sections of facts, each with its source, written as Markdown. */
@NullMarked
package app.stride.coach.domain.context;

import org.jspecify.annotations.NullMarked;
