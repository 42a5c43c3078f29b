/** What the API document says beyond the annotations of resources, requests and answers. */
@NullMarked
package app.stride.activity.adapter.rest.contract;

import org.jspecify.annotations.NullMarked;
