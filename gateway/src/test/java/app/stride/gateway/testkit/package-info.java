/** What the gateway's tests stand between: an issuer, scripted upstreams, and a client that can be as rude as it likes. */
@NullMarked
package app.stride.gateway.testkit;

import org.jspecify.annotations.NullMarked;
