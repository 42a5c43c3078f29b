/** Old and new versions side by side: what a rolling upgrade stands on. */
@NullMarked
package app.stride.operations.upgrade;

import org.jspecify.annotations.NullMarked;
