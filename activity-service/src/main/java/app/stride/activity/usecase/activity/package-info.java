/** Reading, correcting and deleting activities. */
@NullMarked
package app.stride.activity.usecase.activity;

import org.jspecify.annotations.NullMarked;
