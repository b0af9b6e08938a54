package org.declinic.answers.questions;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.declinic.answers.whynot.Held;
import org.declinic.language.semantics.Question;
import org.declinic.values.Property;

/** Whether the one that a question is about, such as a lender, is involved at all. For one case and one thread. */
final class Relevance {

    private final Held held;
    private final Lacks lacks;
    private final Sentences sentences;
    private final Predicate<Lack> unanswered;
    private final Set<String> present;
    private final Set<String> open = new HashSet<>();

    /**
     * Relevance.
     *
     * @param facts all facts, with those that rules derived
     * @param unanswered what is not known even when asked for
     */
    Relevance(Held held, Lacks lacks, Sentences sentences, Collection<?> facts, Predicate<Lack> unanswered) {
        this.held = held;
        this.lacks = lacks;
        this.sentences = sentences;
        this.unanswered = unanswered;
        this.present = facts.stream().flatMap(Property::typesOf).collect(Collectors.toSet());
    }

    /** What is to be asked before a question; nothing when it can be asked now, and empty when it never can be. */
    Optional<Set<Lack>> before(Question question) {
        Set<Lack> before = new LinkedHashSet<>();
        for (String type : question.involved()) {
            Optional<Set<Lack>> ofType = present.contains(type) ? Optional.of(Set.of()) : toInvolve(type);
            if (ofType.isEmpty()) {
                return Optional.empty();
            }
            before.addAll(ofType.get());
        }
        return Optional.of(before);
    }

    /** The easiest way to find out; who may be involved, for all that anybody can say, is asked about. */
    private Optional<Set<Lack>> toInvolve(String type) {
        if (!open.add(type)) {
            return Optional.empty(); // what waits for itself leads nowhere
        }
        List<Set<Lack>> ways = held.makers(type).stream()
                .flatMap(rule -> lacks.of(rule).stream())
                .filter(way -> !way.isEmpty() && way.stream().allMatch(sentences::canAsk))
                .flatMap(way -> withWhatComesBefore(way).stream())
                .toList();
        open.remove(type);
        return ways.isEmpty()
                ? Optional.empty()
                : ways.stream()
                        .filter(way -> way.stream().noneMatch(unanswered))
                        .min(comparingInt(way -> way.stream()
                                .mapToInt(lack -> sentences.of(lack).effort())
                                .sum()))
                        .or(() -> Optional.of(Set.of()));
    }

    /** What can be asked now, in place of what cannot yet; empty when something never can be. */
    private Optional<Set<Lack>> withWhatComesBefore(Set<Lack> way) {
        Set<Lack> now = new LinkedHashSet<>();
        for (Lack lack : way) {
            Optional<Set<Lack>> before = before(sentences.of(lack));
            if (before.isEmpty()) {
                return Optional.empty();
            }
            if (before.get().isEmpty()) {
                now.add(lack);
            }
            now.addAll(before.get());
        }
        return Optional.of(now);
    }
}
