/**
 * How a program comes about, see {@code Periodizer}: a {@code request} becomes a {@code season}, its {@code volume}
 * is laid out in {@code generation} with sessions from {@code recipe}, and the {@code rule}s check it all.
 * Deterministic: the same request gives the same program.
 */
@NullMarked
package app.stride.plans.domain.periodization;

import org.jspecify.annotations.NullMarked;
