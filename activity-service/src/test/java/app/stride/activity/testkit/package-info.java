/** Recordings of our own making, and the service as its clients see it. */
package app.stride.activity.testkit;
