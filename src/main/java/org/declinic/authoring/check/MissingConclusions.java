package org.declinic.authoring.check;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Needs;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;

/** Finds rules that are to speak for a cause or remedy, and conclude nothing. */
final class MissingConclusions implements EachRule {

    /** The kinds of conclusions, and the calls that make them: as {@link Needs} says. */
    private static final Map<String, String> CALLS = Stream.of(Conclude.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Needs.class))
            .collect(
                    toMap(method -> method.getAnnotation(Needs.class).value(), Method::getName, (same, again) -> same));

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        CALLS.forEach((kind, call) -> rule.annotation(kind).ifPresent(code -> {
            if (rule.unit().then().stream().noneMatch(word -> word.is(call))) {
                findings.accept(rule.nameSpan()
                        .finding(Code.NO_CONCLUSION, "the rule has @" + kind + " and concludes nothing")
                        .help("write " + call + "( kcontext, ... ); under 'then'"));
            }
        }));
    }
}
