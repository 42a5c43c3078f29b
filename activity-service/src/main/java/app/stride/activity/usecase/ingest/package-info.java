/** How activities come in: from files and by hand, each once. */
@NullMarked
package app.stride.activity.usecase.ingest;

import org.jspecify.annotations.NullMarked;
