/** How an athlete feels from day to day. */
@NullMarked
package app.stride.activity.domain.checkin;

import org.jspecify.annotations.NullMarked;
