/** What the readers of all formats share: the draft of a recording, what is plausible in one, and how figures and times are written. */
@NullMarked
package app.stride.activity.adapter.file.recording;

import org.jspecify.annotations.NullMarked;
