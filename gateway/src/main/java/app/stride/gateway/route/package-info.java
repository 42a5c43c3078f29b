/** Which paths exist, which upstream they lead to, and who may call them. */
@NullMarked
package app.stride.gateway.route;

import org.jspecify.annotations.NullMarked;
