package org.declinic.answers.whatif;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.cases.casefile.GivenFacts;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * Changes of the facts of a case, made one after the other.
 *
 * @param changes in their order
 */
public record FactChanges(List<FactChange> changes) {

    private static final Pattern FACT = Pattern.compile("(\\w+)\\s*(\\{.*\\})", Pattern.DOTALL);

    /** Keeps the order. */
    public FactChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Makes the changes. Where the moment of the advice is that of the attempt, it stays so when the attempt's changes.
     *
     * @param given the facts of a case, which stay as they are
     * @param types the types of facts that a case can state
     * @return the facts that there are then
     * @throws WrongChanges when a change cannot be made, or what comes of all of them is no case
     */
    public List<Object> of(Collection<?> given, FactTypes types) throws WrongChanges {
        List<Finding> findings = new ArrayList<>();
        ChangedFacts facts = new ChangedFacts(withoutMomentOfAttempt(given), types, findings);
        changes.forEach(change -> make(change, facts, findings));
        List<Object> taken = List.of();
        if (findings.isEmpty()) {
            taken = new GivenFacts(types).take(facts.now(), findings);
            findings.replaceAll(this::ofAllChanges);
        }
        if (!findings.isEmpty()) {
            throw new WrongChanges(findings.stream().distinct().toList());
        }
        return List.copyOf(taken);
    }

    /** How many facts of a type there are, all changes bring about together. */
    private Finding ofAllChanges(Finding finding) {
        String help = finding.kind() == Code.TOO_MANY_FACTS
                ? "change the fact that is there with --set, or take it away before with --drop"
                : "state one in its place with --add";
        return Finding.at(Place.of(toString()), finding.kind(), finding.message())
                .help(help);
    }

    private static List<Object> withoutMomentOfAttempt(Collection<?> given) {
        List<Object> facts = new ArrayList<>(given);
        facts.removeIf(fact -> fact instanceof Now now
                && given.stream()
                        .anyMatch(each -> each instanceof CheckoutAttempt attempt
                                && Objects.equals(attempt.attemptedAt(), now.instant())));
        return facts;
    }

    private static void make(FactChange change, ChangedFacts facts, List<Finding> findings) {
        Place place = Place.of(change.toString());
        Optional<Finding> wrong = switch (change.kind()) {
            case SET -> set(change.words(), facts, place);
            case DROP -> drop(change.words(), facts, place);
            case ADD -> add(change.words(), facts, place);
        };
        wrong.ifPresent(findings::add);
    }

    private static Optional<Finding> set(String words, ChangedFacts facts, Place place) {
        int sign = words.indexOf('=');
        Optional<Target> target =
                Target.of(sign < 0 ? "" : words.substring(0, sign).strip()).filter(named -> named.field() != null);
        target.ifPresent(field -> facts.set(field, words.substring(sign + 1).strip(), place));
        return unread(
                target, place, "no field gets a value here", "write Type.field=value, Type.2.field=value or now=value");
    }

    private static Optional<Finding> drop(String words, ChangedFacts facts, Place place) {
        Optional<Target> target = Target.of(words.strip());
        target.ifPresent(named -> facts.drop(named, place));
        return unread(
                target,
                place,
                "no fact and no field is named here",
                "write Type, Type.2, Type.field, Type.2.field or now");
    }

    private static Optional<Finding> add(String words, ChangedFacts facts, Place place) {
        Optional<Matcher> fact = Optional.of(FACT.matcher(words.strip())).filter(Matcher::matches);
        fact.ifPresent(named -> facts.add(named.group(1), named.group(2), place));
        return unread(fact, place, "this is no fact", "write Type{field: value, ...}");
    }

    private static Optional<Finding> unread(Optional<?> read, Place place, String message, String help) {
        return read.isPresent()
                ? Optional.empty()
                : Optional.of(Finding.at(place, Code.SYNTAX, message).help(help));
    }

    /** As they are written in the words of a command. */
    @Override
    public String toString() {
        return changes.stream().map(FactChange::toString).collect(joining(" "));
    }
}
