/** What ties the service together: its clock, its ids, its threads, and the worker that keeps fitness fresh. */
@NullMarked
package app.stride.activity.wiring;

import org.jspecify.annotations.NullMarked;
