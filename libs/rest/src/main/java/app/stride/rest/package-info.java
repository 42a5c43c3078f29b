/** What every HTTP edge of Stride shares: the caller's identity, problem details, the JSON dialect and the request id. */
@NullMarked
package app.stride.rest;

import org.jspecify.annotations.NullMarked;
