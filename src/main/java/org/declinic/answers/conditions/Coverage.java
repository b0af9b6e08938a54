package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which conditions were seen on both sides: to hold, and to fail alone, everything before them holding. What is only
 * unknown was not seen to fail, save where being known is the condition. Not safe to use from many threads at once.
 */
public final class Coverage {

    private static final String NEVER_HELD = "never seen to hold";
    private static final String NEVER_FAILED = "never seen to fail";

    private final Conditions conditions;
    private final Set<Demand> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Demand> failed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Coverage of rules, of which nothing was seen yet.
     *
     * @param conditions the conditions of the rules
     */
    public Coverage(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * Takes one more set of facts into account.
     *
     * @param all every object of a working memory after all rules have fired
     */
    public void see(Collection<?> all) {
        Given given = conditions.given(all);
        conditions.rules().values().forEach(elements -> see(elements, List.of(Row.NOTHING), given));
    }

    private void see(List<Element> elements, List<Row> before, Given given) {
        List<Row> rows = before;
        for (Element element : elements) {
            if (rows.isEmpty() || !element.isExplained()) {
                return;
            }
            List<Row> met = new ArrayList<>();
            for (Row row : rows) {
                List<Try> tries = element.from(List.of(row), given).all();
                tries.forEach(each -> see(element.demands(), each));
                if (tries.isEmpty()) {
                    element.demands().stream()
                            .limit(1)
                            .filter(Coverage::isOfFact)
                            .forEach(failed::add);
                }
                tries.stream().map(Try::row).filter(Row::now).forEach(met::add);
            }
            for (List<Element> sequence : element.inside()) {
                see(sequence, rows, given);
            }
            rows = met;
        }
    }

    /** Conditions count up to the first that does not hold. */
    private void see(List<Demand> demands, Try tried) {
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            Tested tested = tried.tested().get(i);
            if (!tested.holds()) {
                boolean isWhole = demand.parts().isEmpty();
                if (isWhole || demand.failsForSure(tried.row(), tested)) {
                    failed.add(demand);
                }
                return;
            }
            held.add(demand);
        }
    }

    private static boolean isOfFact(Demand demand) {
        return demand.kind() == ConditionKind.FACT;
    }

    /**
     * The number of conditions that there are.
     *
     * @return all of them that can be explained
     */
    public int total() {
        return (int) demands().count();
    }

    /**
     * What was never seen.
     *
     * @return in order of rules and conditions, two of a condition that was never reached
     */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        conditions
                .rules()
                .forEach((rule, elements) -> deciding(elements).forEach(demand -> {
                    if (!held.contains(demand)) {
                        gaps.add(new Gap(demand.place(), rule, demand.text(), NEVER_HELD));
                    }
                    if (!failed.contains(demand)) {
                        gaps.add(new Gap(demand.place(), rule, demand.text(), NEVER_FAILED));
                    }
                }));
        return gaps;
    }

    private Stream<Demand> demands() {
        return conditions.rules().values().stream().flatMap(Coverage::deciding);
    }

    private static Stream<Demand> deciding(List<Element> elements) {
        return elements.stream()
                .flatMap(Element::withInside)
                .flatMap(element -> element.demands().stream())
                .filter(Demand::decides);
    }
}
