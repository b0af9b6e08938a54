package org.declinic.language.semantics;

import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Unit;
import org.declinic.text.RuleHeader;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule and what it means.
 *
 * @param file the file that it is in
 * @param unit its words
 * @param tree Drools' tree of it
 * @param annotations what is always true of it, in the order in which it is written
 * @param patterns what it demands of facts, also within {@code not} and the like, in the order in which it is written
 * @param variables the types of the variables that its conclusion can use; {@code null} where a type is not known
 * @param lookups the rows of tables that its conclusion looks up
 * @param insertions what its conclusion puts into the working memory by a call of the engine itself
 * @param then its conclusion as Java reads it; as much of it as can be read
 */
public record Rule(
        ParsedFile file,
        Unit unit,
        RuleDescr tree,
        List<Annotation> annotations,
        List<Pattern> patterns,
        Map<String, Type> variables,
        List<Lookup> lookups,
        List<Insertion> insertions,
        BlockStmt then) {

    /**
     * An annotation of a rule or type.
     *
     * @param name its name
     * @param nameSpan where the name stands, with its {@code @}
     * @param value its value, a text without quotes
     * @param valueSpan where the value stands, or the name when there is none
     * @param end the offset after its last character
     */
    public record Annotation(String name, Span nameSpan, String value, Span valueSpan, int end) {

        /**
         * The codes that the value holds, with commas between them.
         *
         * @return each without the blanks around it
         */
        public Stream<String> codes() {
            return RuleHeader.codes(value).stream();
        }
    }

    /**
     * A call by which a rule looks up rows of a table.
     *
     * @param type the simple name of the type whose facts are the rows
     * @param first the number of the first key that it gives a value for, from 0
     * @param values what it gives for that key and those behind it, as it is written
     */
    public record Lookup(String type, int first, List<String> values) {}

    /**
     * A call by which a rule puts a fact into the working memory.
     *
     * @param type the type of the fact, or {@code null} where it cannot be told
     * @param place where the fact stands in the call
     */
    public record Insertion(Type type, Span place) {}

    /** {@return its name} */
    public String name() {
        return tree.getName();
    }

    /** {@return where its name stands} */
    public Span nameSpan() {
        return unit.span().at(unit.header().get(Math.min(1, unit.header().size() - 1)));
    }

    /**
     * An annotation.
     *
     * @param name its name
     * @return the annotation, or empty when the rule does not have it
     */
    public Optional<Annotation> annotation(String name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .findFirst();
    }
}
