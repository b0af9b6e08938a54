package org.declinic.language.semantics;

import java.util.List;
import org.declinic.language.syntax.Span;

/**
 * What a rule demands of one fact.
 *
 * @param span where it stands
 * @param variable the name of the fact, or {@code null}
 * @param typeName its type, as it is written
 * @param type its type, or {@code null} when it is not known
 * @param within the words that stand around it, such as "not" or "accumulate", outermost first
 * @param source the calculation or call behind {@code from} that it gets its fact from, or {@code null}
 * @param constraints what it demands, as far as it could be read
 * @param isWhole whether these are all of its constraints: others have {@code :=} or stand before a semicolon
 */
public record Pattern(
        Span span,
        String variable,
        String typeName,
        Type type,
        List<String> within,
        Constraint source,
        List<Constraint> constraints,
        boolean isWhole) {}
