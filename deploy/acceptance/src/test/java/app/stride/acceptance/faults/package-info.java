/** What was acknowledged is there and takes effect exactly once, whatever dies meanwhile: faults by a seeded schedule, and a checker of the history. */
@NullMarked
package app.stride.acceptance.faults;

import org.jspecify.annotations.NullMarked;
