/**
 * Browser sessions: sign-in by authorization code with PKCE, tokens kept on the server, and a cookie that only names
 * the session.
 */
@NullMarked
package app.stride.gateway.session;

import org.jspecify.annotations.NullMarked;
