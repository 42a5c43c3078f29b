/**
 * What is recorded about a call: its ids, its name in metrics, its trace, its log line and, for some, its audit
 * entry.
 */
@NullMarked
package app.stride.gateway.calls;

import org.jspecify.annotations.NullMarked;
