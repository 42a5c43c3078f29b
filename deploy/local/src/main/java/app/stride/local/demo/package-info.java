/** The demo: a made-up runner who brings four months of runs, sets a goal and goes for today's run, told in the terminal. */
@NullMarked
package app.stride.local.demo;

import org.jspecify.annotations.NullMarked;
