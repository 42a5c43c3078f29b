/** The surroundings of the gateway's tests: an issuer, scripted upstreams, and a client that can misbehave. */
@NullMarked
package app.stride.gateway.testkit;

import org.jspecify.annotations.NullMarked;
