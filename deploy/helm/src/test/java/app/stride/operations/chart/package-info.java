/** The Helm chart: that it renders, that Kubernetes would take it, and that what it makes is sound. */
@NullMarked
package app.stride.operations.chart;

import org.jspecify.annotations.NullMarked;
