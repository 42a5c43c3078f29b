/** What the service does, one verb per class, and the ports to what it needs for that. */
@NullMarked
package app.stride.activity.usecase;

import org.jspecify.annotations.NullMarked;
