/** Browser sessions: signing in by authorization code with PKCE, with the tokens kept on the server and a cookie that only names them. */
@NullMarked
package app.stride.gateway.session;

import org.jspecify.annotations.NullMarked;
