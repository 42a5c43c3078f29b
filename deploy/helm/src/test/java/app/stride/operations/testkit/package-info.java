/** What the checks stand on: the files of the repository, the rendered chart, its objects. */
@NullMarked
package app.stride.operations.testkit;

import org.jspecify.annotations.NullMarked;
