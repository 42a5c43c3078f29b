/** The architecture of a Stride service as rules that a test can check. */
@NullMarked
package app.stride.architecture;

import org.jspecify.annotations.NullMarked;
