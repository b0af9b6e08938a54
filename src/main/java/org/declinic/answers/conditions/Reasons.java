package org.declinic.answers.conditions;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.declinic.values.InWords;

/** Says why a condition holds, or does not. In an order that does not depend on the order of facts. */
final class Reasons {

    static final String NOT_EXPLAINED = "it is written in a way that cannot be asked about";

    private static final int MOST_TOLD = 3;
    private static final String IS = " is ";

    private final Given given;

    Reasons(Given given) {
        this.given = given;
    }

    /** What becomes of a condition, and why. */
    record Reason(Verdict verdict, String text) {}

    /** Of a condition for which there is nothing. */
    Reason absent(Demand demand, List<Row> from, List<Condition> inside) {
        if (demand.kind() == ConditionKind.RESULT || !inside.isEmpty()) {
            String unknown = because(inside, Verdict.UNKNOWN);
            return unknown.isEmpty()
                    ? new Reason(Verdict.FAILS, "there is no result")
                    : new Reason(Verdict.UNKNOWN, unknown);
        }
        String type = demand.about().type();
        if (type != null) {
            return given.canBeStated(type)
                    ? new Reason(Verdict.UNKNOWN, "no " + type + " is known")
                    : new Reason(Verdict.FAILS, "there is no " + type);
        }
        List<String> source = Named.paths(demand.about().source()).toList();
        String unknown = from.stream()
                .flatMap(row -> Named.in(source, row, null).entrySet().stream())
                .filter(named -> named.getValue() == null)
                .map(named -> named.getKey() + " is unknown")
                .distinct()
                .sorted()
                .collect(joining(", "));
        return unknown.isEmpty()
                ? new Reason(Verdict.FAILS, "nothing matches it")
                : new Reason(Verdict.UNKNOWN, unknown);
    }

    /** Of a condition that was tried with something, always the same way. */
    String of(
            Element element, Demand demand, Verdict verdict, String failure, List<Try> tries, List<Condition> inside) {
        if (verdict == Verdict.NOT_REACHED) {
            return "";
        } else if (failure != null) {
            return failure;
        }
        return switch (demand.kind()) {
            case NOT -> not(element, verdict, tries, inside);
            case EXISTS, OR -> verdict == Verdict.HOLDS ? "" : open(inside);
            case FORALL -> verdict == Verdict.HOLDS ? "" : notOfAll(element, verdict, tries, inside);
            case QUERY -> query(verdict);
            case RESULT, FACT -> "";
            default -> values(verdict, tries, inside, demand::values);
        };
    }

    private static String query(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "";
            case UNKNOWN -> "it is not known whether the query finds something";
            default -> "the query finds nothing";
        };
    }

    /** The values of its own fact that decide a constraint; of other conditions why they hold, or do not. */
    String found(Demand demand, Verdict verdict, String because, List<Try> tries, List<Condition> inside) {
        if (demand.kind() != ConditionKind.CONSTRAINT || demand.about().type() == null) {
            return because;
        }
        String own = values(verdict, tries, inside, row -> {
            Map<String, Object> values = new LinkedHashMap<>(demand.values(row));
            values.keySet().removeIf(name -> !demand.about().isOwn(name));
            return values;
        });
        return own.isEmpty() ? because : own;
    }

    private static String values(
            Verdict verdict, List<Try> tries, List<Condition> inside, Function<Row, Map<String, Object>> values) {
        List<String> all = values(tries, values);
        String unknown = verdict == Verdict.UNKNOWN ? because(inside, Verdict.UNKNOWN) : "";
        String told = verdict == Verdict.HOLDS ? all.get(0) : told(all);
        return unknown.isEmpty() ? told : told + "; " + unknown;
    }

    private static List<String> values(List<Try> tries, Function<Row, Map<String, Object>> values) {
        return tries.stream()
                .map(each -> InWords.fields(values.apply(each.row()), IS))
                .distinct()
                .sorted()
                .toList();
    }

    private static String told(Collection<String> all) {
        return all.stream().limit(MOST_TOLD).collect(joining("; "))
                + (all.size() > MOST_TOLD ? "; and " + (all.size() - MOST_TOLD) + " more" : "");
    }

    private static String open(List<Condition> inside) {
        return inside.stream()
                .filter(each -> each.verdict() == Verdict.FAILS || each.verdict() == Verdict.UNKNOWN)
                .map(Condition::because)
                .filter(because -> !because.isEmpty())
                .distinct()
                .collect(joining("; "));
    }

    /** Of what is inside, the reasons of all that came out in one way. */
    private static String because(List<Condition> inside, Verdict verdict) {
        return inside.stream()
                .flatMap(Condition::withInside)
                .filter(each -> each.verdict() == verdict && each.inside().isEmpty())
                .map(Condition::because)
                .filter(because -> !because.isEmpty())
                .distinct()
                .collect(joining("; "));
    }

    /** The first facts that a "not" finds; where it looks for none, what is so. */
    private String not(Element element, Verdict verdict, List<Try> tries, List<Condition> inside) {
        if (verdict == Verdict.HOLDS) {
            return "";
        } else if (verdict == Verdict.UNKNOWN) {
            String unknown = because(inside, Verdict.UNKNOWN);
            return unknown.isEmpty() ? because(inside, Verdict.HOLDS) : unknown;
        }
        Set<String> ofInterest = element.withInside()
                .flatMap(each -> each.demands().stream())
                .flatMap(demand -> Named.paths(demand.text()))
                .collect(toSet());
        return tries.stream()
                .map(Try::from)
                .flatMap(from -> Tries.through(element.inside().get(0), List.of(from), given).alive().stream()
                        .filter(Row::now)
                        .map(row -> row.since(from)))
                .filter(found -> !found.isEmpty())
                .map(found -> found.stream()
                                .map(fact -> InWords.fact(fact, ofInterest))
                                .collect(joining(" and "))
                        + " stands against it")
                .min(naturalOrder())
                .orElseGet(() -> "it is so" + whatHolds(inside));
    }

    private static String whatHolds(List<Condition> inside) {
        String holds = because(inside, Verdict.HOLDS);
        String so = holds.isEmpty() ? because(inside, Verdict.FAILS) : holds;
        return so.isEmpty() ? "" : ": " + so;
    }

    /** The facts of which something is demanded and not met. */
    private String notOfAll(Element element, Verdict verdict, List<Try> tries, List<Condition> inside) {
        List<Element> sequence = element.inside().get(0);
        Verdict told = verdict == Verdict.FAILS ? Verdict.FAILS : Verdict.UNKNOWN;
        Set<String> all = new TreeSet<>();
        List<Row> rows = tries.stream().map(Try::from).toList();
        List<Element> demanded = sequence;
        if (sequence.size() > 1) {
            rows = sequence.get(0).from(rows, given).alive();
            demanded = sequence.subList(1, sequence.size());
        }
        for (Element each : demanded) {
            List<Try> tried = each.from(rows, given).all().stream()
                    .filter(one -> isOfItself(each, one))
                    .toList();
            for (Try one : tried) {
                for (int i = 0; i < one.tested().size(); i++) {
                    if (one.tested().get(i).verdict() == told) {
                        all.add(InWords.fields(each.demands().get(i).values(one.row()), IS));
                    }
                }
            }
            rows = tried.stream().filter(Try::isAlive).map(Try::row).toList();
        }
        return all.isEmpty()
                ? open(inside)
                : (told == Verdict.UNKNOWN ? "it is not known of every one: " : "it is not so for every one: ")
                        + told(all);
    }

    /** Whether a fact that is to be the same as another one is it. */
    private static boolean isOfItself(Element element, Try tried) {
        return !element.demands().get(0).text().matches("this\\s*==.*")
                || !tried.tested().get(0).fails();
    }
}
