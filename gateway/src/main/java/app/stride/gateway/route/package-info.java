/** Which paths there are, what they are called upstream, and on what terms they are open. */
@NullMarked
package app.stride.gateway.route;

import org.jspecify.annotations.NullMarked;
