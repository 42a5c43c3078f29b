/**
 * What the gateway and the services have in common where calls come in: what an access token looks like, on what terms
 * the issuer's keys are read, and how calls are counted.
 */
@NullMarked
package app.stride.edge;

import org.jspecify.annotations.NullMarked;
