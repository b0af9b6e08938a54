package org.declinic.authoring.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;

/** Finds rules that can never fire, because no value meets all that is demanded of it. */
final class Contradictions implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        for (Pattern pattern : rule.patterns()) {
            Demand.in(pattern).stream()
                    .collect(groupingBy(Demand::value, LinkedHashMap::new, toList()))
                    .values()
                    .forEach(ofOneValue -> check(ofOneValue, findings));
        }
        Demands.of(rule).there().stream()
                .filter(pattern -> pattern.type().isOnce())
                .collect(groupingBy(Pattern::type, LinkedHashMap::new, toList()))
                .values()
                .forEach(ofOneFact -> checkTogether(ofOneFact, findings));
    }

    /** Patterns of which all are about the one fact that a case has of their type. */
    private static void checkTogether(List<Pattern> patterns, Consumer<Finding> findings) {
        patterns.stream()
                .flatMap(pattern -> Demand.in(pattern).stream().collect(groupingBy(Demand::value)).values().stream()
                        .filter(Demand::canAllHold)
                        .flatMap(List::stream))
                .collect(groupingBy(Demand::value, LinkedHashMap::new, toList()))
                .values()
                .forEach(ofOneValue -> check(ofOneValue, findings));
    }

    private static void check(List<Demand> demands, Consumer<Finding> findings) {
        if (Demand.canAllHold(demands)) {
            return;
        }
        boolean found = false;
        for (int at = 1; at < demands.size(); at++) {
            Demand second = demands.get(at);
            Optional<Demand> first = demands.subList(0, at).stream()
                    .filter(earlier -> !Demand.canAllHold(List.of(earlier, second)))
                    .findFirst();
            first.ifPresent(other -> findings.accept(never(second, "both " + other.said() + " and " + second.said())
                    .help(help(other, second))));
            found |= first.isPresent();
        }
        if (!found) {
            Demand last = demands.get(demands.size() - 1);
            findings.accept(never(last, "all that is demanded of it").help("take out one of its constraints"));
        }
    }

    private static Finding never(Demand demand, String what) {
        return demand.constraint().whole().finding(Code.NEVER_FIRES, demand.value() + " is never " + what);
    }

    private static String help(Demand first, Demand second) {
        Optional<String> either = first.allowed()
                .flatMap(one -> second.allowed().map(other -> one + ", " + other))
                .filter(both -> !both.matches("(.*\\W)?null(\\W.*)?"));
        return either.isPresent()
                ? "write " + first.value() + " in ( " + either.get() + " ) if either will do"
                : "keep one of the two";
    }
}
