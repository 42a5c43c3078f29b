/** The demo: a made-up runner whose runs are simulated second by second, recorded as FIT files and uploaded like anybody's. */
@NullMarked
package app.stride.local.demo;

import org.jspecify.annotations.NullMarked;
