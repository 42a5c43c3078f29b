/** The realm files of Keycloak. */
@NullMarked
package app.stride.operations.keycloak;

import org.jspecify.annotations.NullMarked;
