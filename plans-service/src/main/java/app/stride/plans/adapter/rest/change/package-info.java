/** Changes of a plan's content: several at once, or as an adaptation to what happened, and the revisions they leave. */
@NullMarked
package app.stride.plans.adapter.rest.change;

import org.jspecify.annotations.NullMarked;
