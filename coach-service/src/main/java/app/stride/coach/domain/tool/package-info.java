/** What a model, or an athlete's own assistant, can call: tools by name, their parameters, and what comes of a call. */
@NullMarked
package app.stride.coach.domain.tool;

import org.jspecify.annotations.NullMarked;
