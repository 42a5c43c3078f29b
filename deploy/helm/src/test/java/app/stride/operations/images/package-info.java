/** Dockerfiles, the composition, and the version that all of them bear. */
@NullMarked
package app.stride.operations.images;

import org.jspecify.annotations.NullMarked;
