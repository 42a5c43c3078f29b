/** What ties the service together: its clock, its ids, its threads and its background workers. */
@NullMarked
package app.stride.activity.wiring;

import org.jspecify.annotations.NullMarked;
