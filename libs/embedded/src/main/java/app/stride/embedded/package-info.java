/** PostgreSQL, Kafka and an OIDC issuer as parts of a JVM: real protocols without Docker, for the tests and the local launcher. */
@NullMarked
package app.stride.embedded;

import org.jspecify.annotations.NullMarked;
