package org.declinic.answers.conditions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.engine.session.Thrown;
import org.declinic.finding.Place;
import org.declinic.limits.Allowance;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * A condition as a rule has it, and as it was compiled.
 *
 * @param kind what kind of condition
 * @param place where it begins
 * @param element the number of the element that it is of, from 0: of the {@code when}, or of what it is inside of
 * @param text the condition on one line
 * @param about what it is about
 * @param parts what it was compiled to, all of which must be met; none for an element as a whole
 */
record Demand(ConditionKind kind, Place place, int element, String text, About about, List<Part> parts) {

    /**
     * A constraint as it was compiled.
     *
     * @param compiled tests it
     * @param variables what it takes
     * @param named the names in it
     */
    record Part(SingleConstraint compiled, List<String> variables, List<String> named) {

        static Part of(SingleConstraint compiled, String text) {
            List<String> variables = Stream.of(compiled.getVariables())
                    .map(variable -> ((Variable<?>) variable).getName())
                    .toList();
            return new Part(compiled, variables, Named.paths(text).toList());
        }

        /** Whether it takes nothing but the fact that a variable stands for. */
        boolean isAboutAlone(String fact) {
            return variables.size() == 1 && variables.get(0).equals(fact);
        }

        boolean isMet(Row row) {
            Allowance.step();
            try {
                return compiled.getPredicate().test(row.all(compiled.getVariables()));
            } catch (Exception thrownByTheCondition) {
                return false; // where the engine would have stopped, had it come so far
            }
        }

        boolean isMetBy(Object fact) {
            Allowance.step();
            try {
                return compiled.getPredicate().test(fact);
            } catch (Exception thrownByTheCondition) {
                return false;
            }
        }

        /** In a query, it has no text; what it looks at of a fact is known all the same. */
        static Part byPosition(SingleConstraint compiled, String fact) {
            String text = compiled.predicateInformation().getStringConstraint();
            if (text != null && !text.isEmpty()) {
                return of(compiled, text);
            }
            Part part = of(compiled, "");
            String[] fields = Objects.requireNonNullElse(compiled.getReactiveProps(), new String[0]);
            return new Part(
                    compiled,
                    part.variables(),
                    Stream.concat(Stream.of(fields), part.variables().stream().filter(name -> !name.equals(fact)))
                            .toList());
        }
    }

    static Demand of(
            ConditionKind kind, Place place, int element, String text, About about, List<SingleConstraint> compiled) {
        String line = Texts.line(text);
        List<Part> parts = compiled.stream().map(each -> Part.of(each, line)).toList();
        return new Demand(kind, place, element, line, about, parts);
    }

    /** A pattern whose fields are compared by their positions, so that the compiled constraints alone name them. */
    static Demand byPosition(Place place, int element, String text, About about, List<SingleConstraint> compiled) {
        List<Part> parts = compiled.stream()
                .map(each -> Part.byPosition(each, about.fact()))
                .toList();
        return new Demand(ConditionKind.POSITIONAL, place, element, Texts.line(text), about, parts);
    }

    /** The variables that it was compiled to take. */
    Stream<String> variables() {
        return parts.stream().flatMap(part -> part.variables().stream());
    }

    /** Holds it against a row that has the fact which it is about. */
    Tested test(Row row) {
        if (!variables().allMatch(row::has)) {
            return Tested.NOT_REACHED;
        }
        Tested all = Tested.of(Verdict.HOLDS, true);
        for (Part part : parts) {
            Tested tested = test(part, row);
            if (tested.fails()) {
                return tested;
            }
            all = all.holds() ? new Tested(tested.verdict(), all.firm() && tested.firm(), tested.failure()) : all;
        }
        return all;
    }

    /** Whether a row meets it. */
    boolean isMet(Row row) {
        for (Part part : parts) {
            if (!part.isMet(row)) {
                return false;
            }
        }
        return true;
    }

    private Tested test(Part part, Row row) {
        try {
            boolean met = isMet(part, row);
            Map<String, Object> values = values(part.named(), row);
            boolean known = values.values().stream().noneMatch(Objects::isNull);
            Optional<Boolean> decided =
                    known ? Optional.of(met) : about.joined().decided(each -> Needs.isMet(each, about, values));
            if (met) {
                return Tested.of(Verdict.HOLDS, decided.isPresent());
            }
            boolean unknown = decided.isEmpty() && couldBeMet(part, row, values);
            return Tested.of(unknown ? Verdict.UNKNOWN : Verdict.FAILS, !unknown);
        } catch (Exception thrownByTheCondition) {
            return new Tested(Verdict.UNKNOWN, false, Thrown.inWords(thrownByTheCondition));
        }
    }

    private static boolean isMet(Part part, Row row) throws Exception {
        Allowance.step();
        return part.compiled().getPredicate().test(row.all(part.compiled().getVariables()));
    }

    /** One comparison is decided by what is unknown of it; of several that are joined, the others may decide. */
    private boolean couldBeMet(Part part, Row row, Map<String, Object> values) throws Exception {
        if (isOne() || about.fact() == null || !row.has(about.fact()) || namesElsewhere(values)) {
            return true;
        }
        Optional<Object> altered = Trial.meeting(about.joined().all(), row.get(about.fact()), values);
        return altered.isEmpty() || isMet(part, row.with(about.fact(), altered.get()));
    }

    /** Whether something unknown is named in more than what it is compared with. */
    private boolean namesElsewhere(Map<String, Object> values) {
        Comparisons joined = about.joined();
        return Stream.concat(joined.others().stream(), joined.all().stream().flatMap(each -> each.right().stream()))
                .flatMap(Named::paths)
                .anyMatch(name -> values.containsKey(name) && values.get(name) == null);
    }

    /** The values that it names, in the order in which it names them. */
    Map<String, Object> values(Row row) {
        return values(parts.stream().flatMap(part -> part.named().stream()).toList(), row);
    }

    private Map<String, Object> values(List<String> named, Row row) {
        return Named.in(named, row, about.fact() != null && row.has(about.fact()) ? row.get(about.fact()) : null);
    }

    /** Whether a row fails it for what is known of it, or for being unknown where that is the condition. */
    boolean failsForSure(Row row, Tested tested) {
        boolean fails = tested.fails() || tested.verdict() == Verdict.UNKNOWN && tested.failure() == null;
        return fails && !joinsUnknown(row);
    }

    /** Whether it names something unknown of which it does not ask whether it is known. */
    boolean joinsUnknown(Row row) {
        Set<String> testedForNull = Constraint.testedForNull(text);
        return values(row).entrySet().stream()
                .anyMatch(each -> each.getValue() == null && !testedForNull.contains(each.getKey()));
    }

    /** Whether it does not join several comparisons. */
    boolean isOne() {
        return about.joined().joints().isEmpty();
    }

    /** Whether it can fail on its own: the parts of an "or" do so, and an accumulated result is always there. */
    boolean decides() {
        return kind != ConditionKind.OR && kind != ConditionKind.RESULT && kind != ConditionKind.NOT_EXPLAINED;
    }
}
