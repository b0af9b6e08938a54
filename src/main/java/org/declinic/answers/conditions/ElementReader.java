package org.declinic.answers.conditions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.View;
import org.drools.model.consequences.NamedConsequenceImpl;
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

    ElementReader(Texts texts, TypeFields types, Queries queries) {
        this.texts = texts;
        this.variables = new Variables(types);
        this.queries = queries;
        this.patterns = new PatternReader(texts, variables);
    }

    /** The elements of a rule. From one on that cannot be told, and in a rule that extends another, none is explained. */
    List<Element> read(RuleDescr rule, View compiled) {
        boolean alone = rule.getParentName() == null;
        return sequence(0, rule.getLhs().getDescrs(), alone ? compiled.getSubConditions() : List.of());
    }

    private List<Element> sequence(int first, List<?> written, List<Condition> compiled) {
        Deque<Condition> left = new ArrayDeque<>(flat(compiled));
        List<Element> elements = new ArrayList<>();
        boolean explained = true;
        for (BaseDescr each : flatten(written)) {
            int number = first + elements.size();
            Optional<Element> element = explained ? one(number, each, left) : Optional.empty();
            explained = element.isPresent();
            elements.add(element.orElseGet(() -> new TestElement(whole(ConditionKind.NOT_EXPLAINED, number, each))));
        }
        return elements;
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

    private Optional<Element> one(int number, BaseDescr written, Deque<Condition> left) {
        if (written instanceof PatternDescr pattern) {
            return pattern.isQuery() ? query(number, pattern, left.poll()) : pattern(number, pattern, left);
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
            for (int i = 0; i < within.size(); i++) {
                inside.add(sequence(number, List.of(written.getDescrs().get(i)), List.of(within.get(i))));
            }
        } else {
            inside.add(sequence(number, List.copyOf(written.getDescrs()), within));
        }
        ConditionKind kind = ConditionKind.valueOf(compiled.getType().name());
        return inside.stream().allMatch(ElementReader::isExplained)
                ? Optional.of(new GroupElement(whole(kind, number, (BaseDescr) written), inside))
                : Optional.empty();
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
        return left.poll() instanceof Pattern<?> compiled && compiled.getType() == Condition.Type.PATTERN
                ? patterns.pattern(number, written, compiled)
                : Optional.empty();
    }

    private Optional<Element> result(int number, PatternDescr written, BaseDescr input, Deque<Condition> left) {
        Optional<Accumulated> accumulated = Accumulated.of(left);
        if (accumulated.isEmpty()) {
            return Optional.empty();
        }
        List<Element> inside =
                sequence(number, List.of(input), List.of(accumulated.get().input()));
        return isExplained(inside) ? patterns.result(number, written, inside, accumulated.get()) : Optional.empty();
    }

    private Optional<Element> query(int number, PatternDescr written, Condition compiled) {
        if (!(compiled instanceof QueryCallPattern call)) {
            return Optional.empty();
        }
        return queries.read(call.getQuery())
                .filter(ElementReader::isExplained)
                .map(elements -> new QueryElement(
                        whole(ConditionKind.QUERY, number, written),
                        call.getArguments(),
                        call.getQuery().getArguments(),
                        elements));
    }

    private Demand whole(ConditionKind kind, int number, BaseDescr written) {
        String text = texts.of(written);
        About about = About.of(variables.fields(text, null));
        return Demand.of(kind, texts.place(written), number, text, about, List.of());
    }
}
