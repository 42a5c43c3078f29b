/** Looks at the events on the broker: follows them, and lists and replays dead letters. */
@NullMarked
package app.stride.local.events;

import org.jspecify.annotations.NullMarked;
