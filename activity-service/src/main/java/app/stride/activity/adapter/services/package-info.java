/** The other services, as far as they keep a part of an athlete's data. */
@NullMarked
package app.stride.activity.adapter.services;

import org.jspecify.annotations.NullMarked;
