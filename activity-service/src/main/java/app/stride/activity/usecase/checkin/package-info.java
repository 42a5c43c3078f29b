/** Taking down how an athlete feels, and looking it up. */
@NullMarked
package app.stride.activity.usecase.checkin;

import org.jspecify.annotations.NullMarked;
