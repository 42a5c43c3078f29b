/** Looking at activities, correcting and deleting them. */
@NullMarked
package app.stride.activity.usecase.activity;

import org.jspecify.annotations.NullMarked;
