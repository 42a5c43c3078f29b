/** The events in the words of their published contract, which is in {@code contract/}. */
@NullMarked
package app.stride.activity.adapter.kafka;

import org.jspecify.annotations.NullMarked;
