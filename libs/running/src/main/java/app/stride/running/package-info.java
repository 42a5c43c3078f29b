/**
 * Quantities of running and the science of it: distance, pace, fitness index, training paces, load and fitness trend. Plain
 * Java: nothing here knows a framework, a clock or a file.
 */
@NullMarked
package app.stride.running;

import org.jspecify.annotations.NullMarked;
