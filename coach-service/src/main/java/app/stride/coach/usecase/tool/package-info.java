/**
 * The tools of the coach, the same ones for the language model and for an athlete's own assistant.
 *
 * <p>To add one: write a bean that implements {@link app.stride.coach.usecase.tool.CoachTool}. Its description names it and its
 * parameters; {@link app.stride.coach.usecase.tool.CoachTools} finds it, checks the arguments, bounds the time and turns every
 * failure into words, and both adapters ({@code adapter.llm}, {@code adapter.mcp}) offer it without a change. A tool reads and proposes by the
 * {@link app.stride.coach.usecase.Access} of the session alone: no parameter ever names an athlete. Whatever number it tells
 * is written through {@link app.stride.coach.domain.context.Line}, so that it becomes a fact that an answer can be checked against and can cite.
 */
@NullMarked
package app.stride.coach.usecase.tool;

import org.jspecify.annotations.NullMarked;
