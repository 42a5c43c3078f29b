/** One OpenAPI document for the whole product, merged from the services', and the page that shows it. */
@NullMarked
package app.stride.gateway.docs;

import org.jspecify.annotations.NullMarked;
