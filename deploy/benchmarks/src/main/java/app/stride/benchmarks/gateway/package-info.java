/** What the front door costs beside a plain proxy. */
@NullMarked
package app.stride.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
