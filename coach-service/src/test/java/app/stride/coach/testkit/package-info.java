/** What the tests of the coach are made of: an application, scripted neighbours, and athletes to tell of. */
@NullMarked
package app.stride.coach.testkit;

import org.jspecify.annotations.NullMarked;
