/** Benchmarks, each beside its peer. */
@NullMarked
package app.stride.benchmarks;

import org.jspecify.annotations.NullMarked;
