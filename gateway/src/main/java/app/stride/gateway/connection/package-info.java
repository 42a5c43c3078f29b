/** Rules for a connection before there is a call on it. */
@NullMarked
package app.stride.gateway.connection;

import org.jspecify.annotations.NullMarked;
