/** What comes from the broker and what goes to it: messages, kept apart from the domain's own values. */
@NullMarked
package app.stride.plans.adapter.kafka;

import org.jspecify.annotations.NullMarked;
