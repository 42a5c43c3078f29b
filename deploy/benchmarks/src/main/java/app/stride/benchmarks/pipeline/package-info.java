/** How soon an upload has taken effect in the running product, beside the least that such a pipeline can take. */
@NullMarked
package app.stride.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
