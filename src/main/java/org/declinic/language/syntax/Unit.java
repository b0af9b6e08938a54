package org.declinic.language.syntax;

import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * One of the things that a rule file holds, one after the other.
 *
 * @param keyword what it is: package, import, global, declare, function, rule, query
 * @param span where it stands
 * @param header its words before {@code when}, from the keyword on; all words of what is no rule
 * @param when its words after {@code when}
 * @param then its words after {@code then}
 */
public record Unit(String keyword, Span span, List<Token> header, List<Token> when, List<Token> then) {

    /** {@return whether it is a rule} */
    public boolean isRule() {
        return keyword.equals("rule");
    }

    /** Whether it ends with the word that ends it, where there is one. */
    boolean isComplete() {
        boolean ends = isRule() || keyword.equals("query") || keyword.equals("declare");
        List<Token> words = words();
        return !ends
                || words.get(words.size() - 1).is("end")
                || words.get(words.size() - 1).is("}");
    }

    /**
     * Whether it stands in one of some lines.
     *
     * @param lines the numbers of lines of its file
     * @return true when one of them has a word of it
     */
    public boolean isIn(NavigableSet<Integer> lines) {
        Integer line = lines.ceiling(span.place().line());
        return line != null && line <= span.file().place(span.to() - 1).line();
    }

    /** {@return all of its words, in order} */
    public List<Token> words() {
        return Stream.of(header, when, then).flatMap(List::stream).toList();
    }
}
