/** Alerts, runbooks and dashboards: that they belong together and speak of metrics that exist. */
@NullMarked
package app.stride.operations.observability;

import org.jspecify.annotations.NullMarked;
