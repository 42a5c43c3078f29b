/** What happens in conversations, counted for operators. */
@NullMarked
package app.stride.coach.adapter.metrics;

import org.jspecify.annotations.NullMarked;
