/** Files that athletes send, single ones and whole histories, and the limits of what is sent. */
@NullMarked
package app.stride.activity.adapter.rest.ingest;

import org.jspecify.annotations.NullMarked;
