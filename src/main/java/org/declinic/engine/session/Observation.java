package org.declinic.engine.session;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.declinic.diagnosis.Diagnosis;

/**
 * Everything that one run of the rules over a case shows.
 *
 * @param diagnosis what was concluded
 * @param fired the names of the rules that fired, also of those whose conclusions were taken back
 * @param conclusions what rules put into the working memory and is still there, in the order in which they fired
 * @param facts all objects in the working memory: stated facts, derived facts and conclusions, in the
 *     order in which they came there
 */
public record Observation(Diagnosis diagnosis, Set<String> fired, List<Conclusion> conclusions, List<Object> facts) {

    /**
     * Something that a rule concluded. Of rules that logically insert equal things, each has a conclusion with the one
     * object that stands for all of them.
     *
     * @param rule the name of the rule
     * @param matched what the {@code when} of the rule found, in its order
     * @param concluded what the rule put into the working memory
     */
    public record Conclusion(String rule, List<Object> matched, Object concluded) {}

    /** The same with another diagnosis. */
    Observation concluding(Diagnosis other) {
        return new Observation(other, fired, conclusions, facts);
    }

    /** {@return the names of the rules whose conclusions stand} */
    public Set<String> rules() {
        return conclusions.stream().map(Conclusion::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
