/** How the coach asks a language model; the only package that knows LangChain4j. */
@NullMarked
package app.stride.coach.adapter.llm;

import org.jspecify.annotations.NullMarked;
