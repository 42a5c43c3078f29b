/** What athletes tell of themselves, and what follows from that and from their runs. */
@NullMarked
package app.stride.activity.adapter.rest.athlete;

import org.jspecify.annotations.NullMarked;
