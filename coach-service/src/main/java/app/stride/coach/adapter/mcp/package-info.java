/**
 * The coach's tools for an athlete's own assistant, by the Model Context Protocol over streamable HTTP. The server keeps no session, so that
 * any replica answers any call; it never speaks first, so that there is no stream to be held open.
 */
@NullMarked
package app.stride.coach.adapter.mcp;

import org.jspecify.annotations.NullMarked;
