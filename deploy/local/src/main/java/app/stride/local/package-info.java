/** The launcher: the whole product as processes of this machine, on embedded PostgreSQL, Kafka and OIDC issuer. */
@NullMarked
package app.stride.local;

import org.jspecify.annotations.NullMarked;
