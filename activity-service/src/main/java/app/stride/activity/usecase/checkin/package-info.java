/** Recording and listing daily check-ins. */
@NullMarked
package app.stride.activity.usecase.checkin;

import org.jspecify.annotations.NullMarked;
