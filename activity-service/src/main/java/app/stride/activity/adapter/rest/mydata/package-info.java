/** Everything that is kept of an athlete, as an archive to take away. */
@NullMarked
package app.stride.activity.adapter.rest.mydata;

import org.jspecify.annotations.NullMarked;
