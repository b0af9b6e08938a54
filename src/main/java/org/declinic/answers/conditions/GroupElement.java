package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Index;

/** A {@code not}, {@code exists}, {@code forall} or {@code or}. */
final class GroupElement extends Element {

    private final Demand whole;
    private final List<List<Element>> inside;

    GroupElement(Demand whole, List<List<Element>> inside) {
        this.whole = whole;
        this.inside = inside;
    }

    @Override
    List<Demand> demands() {
        return List.of(whole);
    }

    @Override
    List<List<Element>> inside() {
        return inside;
    }

    @Override
    Optional<String> words(Demand demand, Row row) {
        boolean not = whole.kind() == ConditionKind.NOT;
        return (not || whole.kind() == ConditionKind.EXISTS)
                        && inside.get(0).size() == 1
                        && inside.get(0).get(0) instanceof FactElement fact
                        && fact.isOfFacts()
                ? fact.asked(not, row).map(THERE::concat)
                : Optional.empty();
    }

    @Override
    Stream<String> takes() {
        return inside.stream().flatMap(Element::taken);
    }

    /** Only an "or" does, what any of its alternatives gives. */
    @Override
    Stream<String> gives() {
        return whole.kind() == ConditionKind.OR
                ? inside.stream().flatMap(List::stream).flatMap(Element::gives)
                : Stream.empty();
    }

    @Override
    boolean anyMet(Row row, Given given, Predicate<Row> enough) {
        return switch (whole.kind()) {
            case OR -> inside.stream().anyMatch(alternative -> anyMet(alternative, row, given, enough));
            case NOT -> !areMet(inside.get(0), row, given) && enough.test(row);
            case FORALL -> isMetByAll(row, given) && enough.test(row);
            default -> areMet(inside.get(0), row, given) && enough.test(row);
        };
    }

    private boolean isMetByAll(Row row, Given given) {
        Element base = inside.get(0).get(0);
        List<Element> others = inside.get(0).subList(1, inside.get(0).size());
        if (others.isEmpty()) {
            return ((FactElement) base).isMetByAll(row, given);
        }
        return !base.anyMet(row, given, found -> !areMet(others, found, given))
                && (!demandsOne(others) || base.anyMet(row, given, any -> true));
    }

    @Override
    Tries from(Row row, Given given) {
        if (whole.kind() == ConditionKind.OR) {
            return either(row, given);
        }
        Row within = row.within();
        Tested tested = switch (whole.kind()) {
            case NOT -> not(Tries.through(inside.get(0), List.of(within), given));
            case FORALL -> forall(within, given);
            default -> exists(Tries.through(inside.get(0), List.of(within), given));
        };
        return Tries.of(Try.of(row, row, List.of(tested)));
    }

    private static Tested not(Tries within) {
        List<Row> alive = within.alive();
        if (alive.stream().noneMatch(Row::now)) {
            return Tested.of(Verdict.HOLDS, alive.isEmpty() && !within.mayBeMore());
        }
        return alive.stream().anyMatch(Row::firm) ? Tested.of(Verdict.FAILS, true) : Tested.of(Verdict.UNKNOWN, false);
    }

    static Tested exists(Tries within) {
        List<Row> alive = within.alive();
        if (alive.stream().anyMatch(Row::now)) {
            return Tested.of(Verdict.HOLDS, alive.stream().anyMatch(Row::firm));
        }
        return alive.isEmpty() && !within.mayBeMore()
                ? Tested.of(Verdict.FAILS, true)
                : Tested.of(Verdict.UNKNOWN, false);
    }

    /** Of every fact of the first pattern, the others must be met, or its own constraints where it is the only one. */
    private Tested forall(Row row, Given given) {
        List<Element> sequence = inside.get(0);
        List<Tested> each = new ArrayList<>();
        Tries base = sequence.get(0).from(List.of(row), given);
        if (sequence.size() == 1) {
            base.all().forEach(every -> each.add(exists(new Tries(List.of(every), false))));
            return all(each, base.mayBeMore());
        }
        List<Element> others = sequence.subList(1, sequence.size());
        for (Row found : base.alive()) {
            Tested met = exists(Tries.through(others, List.of(found), given));
            each.add(found.firm() || met.holds() ? met : Tested.of(Verdict.UNKNOWN, false));
        }
        boolean none = base.alive().stream().noneMatch(Row::now);
        if (none && demandsOne(others)) {
            return exists(base);
        }
        return all(each, base.mayBeMore());
    }

    private static Tested all(List<Tested> each, boolean mayBeMore) {
        boolean firm = !mayBeMore && each.stream().allMatch(Tested::firm);
        if (each.stream().anyMatch(Tested::fails)) {
            return Tested.of(Verdict.FAILS, true);
        }
        return each.stream().allMatch(Tested::holds)
                ? Tested.of(Verdict.HOLDS, firm)
                : Tested.of(Verdict.UNKNOWN, false);
    }

    /** Drools makes one that joins each fact with itself demand at least one. */
    private static boolean demandsOne(List<Element> others) {
        return others.size() == 1
                && others.get(0).demands().stream()
                        .flatMap(demand -> demand.parts().stream())
                        .map(part -> part.compiled().getIndex())
                        .anyMatch(index ->
                                index != null && index.getConstraintType() == Index.ConstraintType.FORALL_SELF_JOIN);
    }

    private Tries either(Row row, Given given) {
        List<Try> all = new ArrayList<>();
        boolean more = false;
        for (List<Element> alternative : inside) {
            Tries within = Tries.through(alternative, List.of(row.within()), given);
            more |= within.mayBeMore();
            for (Row met : within.alive()) {
                Verdict verdict = met.now() ? Verdict.HOLDS : Verdict.UNKNOWN;
                all.add(Try.of(row, met.behind(row), List.of(Tested.of(verdict, met.firm()))));
            }
        }
        if (all.isEmpty()) {
            all.add(Try.of(row, row, List.of(Tested.of(more ? Verdict.UNKNOWN : Verdict.FAILS, !more))));
        }
        return new Tries(all, more);
    }
}
