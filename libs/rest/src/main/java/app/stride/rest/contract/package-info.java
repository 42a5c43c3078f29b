/** What every service adds to its OpenAPI document: the problems that it answers with, headers and examples. */
@NullMarked
package app.stride.rest.contract;

import org.jspecify.annotations.NullMarked;
