package org.declinic.answers.conditions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Query;
import org.drools.model.Variable;
import org.drools.model.View;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.impl.VariableImpl;
import org.drools.model.patterns.EvalImpl;
import org.drools.model.patterns.QueryCallPattern;

/** Reads a {@code when} as it is written, beside what it was compiled to, in the same order. For one rule. */
final class ElementReader {

    private static final Map<Class<? extends BaseDescr>, Condition.Type> GROUPS = Map.of(
            NotDescr.class, Condition.Type.NOT,
            ExistsDescr.class, Condition.Type.EXISTS,
            ForallDescr.class, Condition.Type.FORALL,
            OrDescr.class, Condition.Type.OR);

    private final Texts texts;
    private final Variables variables;
    private final Queries queries;
    private final PatternReader patterns;
    private final Set<String> given = new HashSet<>();

    /** Adds what was not compiled to a list. */
    ElementReader(Texts texts, TypeFields types, Queries queries, List<Dropped> dropped) {
        this.texts = texts;
        this.variables = new Variables(types);
        this.queries = queries;
        this.patterns = new PatternReader(texts, variables, new Omissions(texts, dropped));
    }

    /** The elements of a rule. From one on that cannot be told, none is explained. */
    List<Element> read(RuleDescr rule, View compiled) {
        return sequence(0, rule.getLhs().getDescrs(), compiled.getSubConditions());
    }

    /** The elements of a query, which is given what it is called with. */
    List<Element> read(QueryDescr query, Query compiled) {
        Stream.of(compiled.getArguments()).map(Variable::getName).forEach(given::add);
        return read(query, compiled.getView());
    }

    /** The elements of a rule that extends another, whose conditions were compiled before its own: none is explained. */
    List<Element> read(RuleDescr rule, View compiled, View extended) {
        List<Condition> all = flat(compiled.getSubConditions());
        int before = Math.min(all.size(), flat(extended.getSubConditions()).size());
        List<Element> own = sequence(0, rule.getLhs().getDescrs(), all.subList(before, all.size()));
        List<BaseDescr> written = flatten(rule.getLhs().getDescrs());
        return IntStream.range(0, own.size())
                .mapToObj(number -> notExplained(number, written.get(number)))
                .toList();
    }

    private List<Element> sequence(int first, List<?> written, List<Condition> compiled) {
        Deque<Condition> left = new ArrayDeque<>(flat(compiled));
        List<Element> elements = new ArrayList<>();
        boolean found = true;
        boolean explained = true;
        for (BaseDescr each : flatten(written)) {
            int number = first + elements.size();
            Optional<Element> element = found ? one(number, each, left) : Optional.empty();
            found = element.isPresent();
            explained = explained && found && element.get().isExplained();
            elements.add(explained ? element.get() : notExplained(number, each));
            elements.get(elements.size() - 1).gives().forEach(given::add);
        }
        return elements;
    }

    private Element notExplained(int number, BaseDescr written) {
        return new TestElement(whole(ConditionKind.NOT_EXPLAINED, number, written));
    }

    /** What "and" joins stands in one sequence; what is said after it is no condition. */
    private static List<Condition> flat(List<Condition> compiled) {
        List<Condition> flat = new ArrayList<>();
        for (Condition condition : compiled) {
            if (condition.getType() == Condition.Type.AND) {
                flat.addAll(flat(condition.getSubConditions()));
            } else if (!(condition instanceof NamedConsequenceImpl)) {
                flat.add(condition);
            }
        }
        return flat;
    }

    private static List<BaseDescr> flatten(List<?> written) {
        List<BaseDescr> flat = new ArrayList<>();
        for (Object each : written) {
            if (each instanceof AndDescr both) {
                flat.addAll(flatten(both.getDescrs()));
            } else if (!(each instanceof NamedConsequenceDescr)) {
                flat.add((BaseDescr) each);
            }
        }
        return flat;
    }

    /** An element, which may be one that is not explained; empty when it is not found in what is left. */
    private Optional<Element> one(int number, BaseDescr written, Deque<Condition> left) {
        if (written instanceof PatternDescr pattern) {
            return left.peek() instanceof QueryCallPattern
                    ? Optional.of(query(number, pattern, (QueryCallPattern) left.poll()))
                    : pattern(number, pattern, left);
        } else if (written instanceof EvalDescr) {
            return left.poll() instanceof EvalImpl test
                    ? Optional.of(new TestElement(patterns.test(number, written, test)))
                    : Optional.empty();
        }
        Condition compiled = left.poll();
        Condition.Type type = GROUPS.get(written.getClass());
        return compiled == null || compiled.getType() != type
                ? Optional.empty()
                : group(number, (ConditionalElementDescr) written, compiled);
    }

    private Optional<Element> group(int number, ConditionalElementDescr written, Condition compiled) {
        List<Condition> within = compiled.getSubConditions();
        List<List<Element>> inside = new ArrayList<>();
        if (written instanceof OrDescr) {
            if (written.getDescrs().size() != within.size()) {
                return Optional.empty();
            }
            int next = 0;
            for (int i = 0; i < within.size(); i++) {
                inside.add(sequence(next, List.of(written.getDescrs().get(i)), List.of(within.get(i))));
                next += inside.get(i).size();
            }
        } else {
            inside.add(sequence(0, List.copyOf(written.getDescrs()), within));
        }
        ConditionKind kind = ConditionKind.valueOf(compiled.getType().name());
        return Optional.of(
                inside.stream().allMatch(ElementReader::isExplained)
                        ? new GroupElement(whole(kind, number, (BaseDescr) written), inside)
                        : notExplained(number, (BaseDescr) written));
    }

    private static boolean isExplained(List<Element> elements) {
        return elements.stream().allMatch(Element::isExplained);
    }

    private Optional<Element> pattern(int number, PatternDescr written, Deque<Condition> left) {
        if (written.getSource() instanceof AccumulateDescr accumulate) {
            return result(number, written, accumulate.getInput(), left);
        } else if (written.getSource() instanceof CollectDescr collect) {
            return result(number, written, collect.getInputPattern(), left);
        }
        return left.poll() instanceof Pattern<?> compiled && isOf(written, compiled)
                ? Optional.of(
                        patterns.pattern(number, written, compiled).orElseGet(() -> notExplained(number, written)))
                : Optional.empty();
    }

    /** A path within a pattern is compiled to more patterns, which are written nowhere. */
    private static boolean isOf(PatternDescr written, Pattern<?> compiled) {
        Variable<?> variable = compiled.getPatternVariable();
        String name = Row.plain(variable.getName());
        return compiled.getType() == Condition.Type.PATTERN
                && written.getObjectType().endsWith(variable.getType().getSimpleName())
                && (written.getIdentifier() == null
                        ? name.startsWith(VariableImpl.GENERATED_VARIABLE_PREFIX)
                        : name.equals(written.getIdentifier()));
    }

    private Optional<Element> result(int number, PatternDescr written, BaseDescr input, Deque<Condition> left) {
        Optional<Accumulated> accumulated = Accumulated.of(left);
        if (accumulated.isEmpty()) {
            return Optional.empty();
        }
        List<Element> inside =
                sequence(0, List.of(input), List.of(accumulated.get().input()));
        return Optional.of(patterns.result(number, written, inside, accumulated.get())
                .filter(any -> isExplained(inside))
                .orElseGet(() -> notExplained(number, written)));
    }

    /** A query that is called, which is explained where it is given all values. */
    private Element query(int number, PatternDescr written, QueryCallPattern call) {
        boolean isGivenAll = Stream.of(call.getArguments())
                .filter(Variable.class::isInstance)
                .map(argument -> ((Variable<?>) argument).getName())
                .allMatch(given::contains);
        return queries.read(call.getQuery())
                .filter(elements -> isGivenAll && isExplained(elements))
                .<Element>map(elements -> new QueryElement(
                        whole(ConditionKind.QUERY, number, written),
                        call.getArguments(),
                        call.getQuery().getArguments(),
                        elements))
                .orElseGet(() -> notExplained(number, written));
    }

    private Demand whole(ConditionKind kind, int number, BaseDescr written) {
        String text = texts.of(written);
        About about = About.of(variables.fields(text, null));
        return Demand.of(kind, texts.place(written), number, text, about, List.of());
    }
}
