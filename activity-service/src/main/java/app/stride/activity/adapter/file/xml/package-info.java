/** Reads GPX and TCX files with a scanner that resolves nothing and keeps nothing. */
@NullMarked
package app.stride.activity.adapter.file.xml;

import org.jspecify.annotations.NullMarked;
