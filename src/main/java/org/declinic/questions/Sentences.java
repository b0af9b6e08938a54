package org.declinic.questions;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.semantics.Question;

/** How to ask for a field: as the rules say, else in words made of the names of type and field. */
final class Sentences {

    private static final int UNKNOWN_EFFORT = 2;

    private final List<Question> ofRules;

    Sentences(List<Question> ofRules) {
        this.ofRules = ofRules;
    }

    /** A question, and how hard it is to answer. */
    record Sentence(String text, int effort) {}

    /** The sentence of the rules that says most of the fact, or a plain one. */
    Sentence of(Lack lack) {
        return ofRules.stream()
                .filter(question -> question.type().equals(lack.type())
                        && question.field().equals(lack.field())
                        && question.of().entrySet().stream()
                                .allMatch(
                                        each -> each.getValue().equals(lack.of().get(each.getKey()))))
                .max(Comparator.comparingInt(question -> question.of().size()))
                .map(question -> new Sentence(question.sentence(), question.effort()))
                .orElseGet(() -> new Sentence(plain(lack), UNKNOWN_EFFORT));
    }

    /** Whether the rules ask for a field in words of their own. */
    boolean hasOneFor(String type, String field) {
        return ofRules.stream()
                .anyMatch(question ->
                        question.type().equals(type) && question.field().equals(field));
    }

    private static String plain(Lack lack) {
        String of = lack.of().isEmpty()
                ? ""
                : lack.of().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> words(each.getKey()) + " " + each.getValue())
                        .collect(joining(", ", " (", ")"));
        return "Of the " + words(lack.type()) + of + ": " + words(lack.field()) + "?";
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
