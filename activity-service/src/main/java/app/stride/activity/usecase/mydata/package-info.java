/** Handing out to athletes everything that is kept of them. */
@NullMarked
package app.stride.activity.usecase.mydata;

import org.jspecify.annotations.NullMarked;
