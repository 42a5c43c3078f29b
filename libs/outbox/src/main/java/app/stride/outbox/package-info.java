/** Transactional outbox and idempotent inbox: what was committed is published at least once, and takes effect exactly once. */
@NullMarked
package app.stride.outbox;

import org.jspecify.annotations.NullMarked;
