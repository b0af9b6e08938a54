package org.declinic.answers.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.declinic.cases.casefile.FactFields;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The facts of a case while they are changed. What is wrong with a change is noted, and the change not made. */
final class ChangedFacts {

    private static final String NOW = Now.class.getSimpleName();

    private final FactTypes types;
    private final FactFields fields;
    private final List<Object> facts;
    private final List<Finding> findings;

    /** Begins with facts, in their order. */
    ChangedFacts(Collection<?> facts, FactTypes types, List<Finding> findings) {
        this.types = types;
        this.fields = new FactFields(types);
        this.facts = new ArrayList<>(facts);
        this.findings = findings;
    }

    List<Object> now() {
        return fields.withReadings(facts);
    }

    /** Gives a field another value. Blank is unknown, and makes no fact where there is none. */
    void set(Target target, String value, Place place) {
        typeOf(target.type(), place).ifPresent(type -> {
            List<Integer> positions = positionsOf(type);
            boolean oneIsMeant = target.number() == 0 && positions.size() <= 1;
            int number = oneIsMeant ? 1 : target.number();
            boolean isNew = number == positions.size() + 1;
            if (isNew) {
                with(type, Optional.empty(), target, value, place)
                        .filter(fact -> !value.isBlank())
                        .ifPresent(facts::add);
            } else if (isThere(number, positions, target, place)) {
                int position = positions.get(number - 1);
                with(type, Optional.of(facts.get(position)), target, value, place)
                        .ifPresent(fact -> facts.set(position, fact));
            }
        });
    }

    /** Takes facts away, or a value. Nothing happens when there is no fact of the type. */
    void drop(Target target, Place place) {
        typeOf(target.type(), place).ifPresent(type -> {
            List<Integer> positions = positionsOf(type);
            if (target.number() > 0 && !isThere(target.number(), positions, target, place)) {
                return;
            }
            if (target.field() != null) {
                set(target, "", place);
            } else if (target.number() > 0) {
                facts.remove((int) positions.get(target.number() - 1));
            } else {
                facts.removeIf(type::isInstance);
            }
        });
    }

    /** States one fact more. */
    void add(String type, String values, Place place) {
        List<Finding> wrong = new ArrayList<>();
        typeOf(type, place)
                .flatMap(known -> fields.read(known, values, place, wrong))
                .filter(fact -> wrong.isEmpty())
                .ifPresent(facts::add);
        wrong.replaceAll(ChangedFacts::withHelp);
        findings.addAll(wrong);
    }

    /** In YAML, {@code {field:value}} is a field named {@code field:value}. */
    private static Finding withHelp(Finding finding) {
        boolean isColon =
                finding.kind() == Code.UNKNOWN_FIELD && finding.message().contains(":");
        return isColon ? finding.help("write a blank behind each colon, as in {field: value}") : finding;
    }

    private Optional<Object> with(Class<?> type, Optional<Object> fact, Target target, String value, Place place) {
        List<Finding> wrong = new ArrayList<>();
        Optional<Object> made = fields.with(type, fact, target.field(), value, place, wrong);
        findings.addAll(wrong);
        return wrong.isEmpty() ? made : Optional.empty();
    }

    private Optional<Class<?>> typeOf(String name, Place place) {
        Optional<Class<?>> type = name.equals(NOW) ? Optional.of(Now.class) : types.find(name);
        if (type.isEmpty()) {
            String message = "there is no fact type '" + name + "'";
            findings.add(Finding.at(place, Code.UNKNOWN_FACT_TYPE, message, name, types.names()));
        }
        return type;
    }

    private List<Integer> positionsOf(Class<?> type) {
        return IntStream.range(0, facts.size())
                .filter(position -> type.isInstance(facts.get(position)))
                .boxed()
                .toList();
    }

    private boolean isThere(int number, List<Integer> positions, Target target, Place place) {
        if (number > 0 && number <= positions.size()) {
            return true;
        }
        String count = "the case has " + (positions.isEmpty() ? "no" : positions.size()) + " " + target.type()
                + (positions.size() == 1 ? "" : " facts");
        findings.add(
                number == 0
                        ? Finding.at(place, Code.WHICH_FACT, count)
                                .help("say which one, as in " + target.type() + ".2." + target.field())
                        : Finding.at(place, Code.MISSING_FACT, count + ", and so none with the number " + number)
                                .help("they are counted from 1, in the order of the case; --add states another"));
        return false;
    }
}
