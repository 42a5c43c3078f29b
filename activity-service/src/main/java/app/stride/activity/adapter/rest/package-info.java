/**
 * What the whole HTTP API shares: versions, keys of requests, what fields may hold, and how quantities are written.
 * Its types are the contract and never leave this package and those below it.
 */
@NullMarked
package app.stride.activity.adapter.rest;

import org.jspecify.annotations.NullMarked;
