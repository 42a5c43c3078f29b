/** What is known of a call afterwards: its ids, its name in metrics, its place in a trace, its line in the log and, of some, in the audit. */
@NullMarked
package app.stride.gateway.calls;

import org.jspecify.annotations.NullMarked;
