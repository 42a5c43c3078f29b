/** What the tests of plans-service share: the running service, an athlete who calls it, and the broker as others use it. */
@NullMarked
package app.stride.plans.testkit;

import org.jspecify.annotations.NullMarked;
