package org.declinic.answers.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.language.semantics.Question;

/** How to ask for a field: as the rules say, else in words made of the names of type and field. */
final class Sentences {

    private static final int UNKNOWN_EFFORT = 2;

    private final Map<String, List<Question>> ofRules;
    private final boolean onlyToShoppers;

    Sentences(List<Question> ofRules) {
        this(ofRules.stream().collect(groupingBy(each -> each.type() + '.' + each.field())), false);
    }

    private Sentences(Map<String, List<Question>> ofRules, boolean onlyToShoppers) {
        this.ofRules = ofRules;
        this.onlyToShoppers = onlyToShoppers;
    }

    /** The same, of which only those can be asked that are for shoppers too. */
    Sentences toShoppers() {
        return new Sentences(ofRules, true);
    }

    boolean canAsk(Lack lack) {
        return !onlyToShoppers || of(lack).toShoppers();
    }

    /** Questions in the same words for the same field are one. */
    String key(Lack lack) {
        return Asked.key(lack.type(), lack.field(), of(lack).sentence());
    }

    /** The question of the rules that says most of the fact; where there is none, one that staff can make sense of. */
    Question of(Lack lack) {
        return ofRules.getOrDefault(lack.type() + '.' + lack.field(), List.of()).stream()
                .filter(question -> question.of().entrySet().stream()
                        .allMatch(each -> each.getValue().equals(lack.of().get(each.getKey()))))
                .max(Comparator.comparingInt(question -> question.of().size()))
                .orElseGet(() -> new Question(
                        lack.type(),
                        lack.field(),
                        Map.of(),
                        plain(lack),
                        UNKNOWN_EFFORT,
                        false,
                        null,
                        List.of(),
                        null,
                        List.of()));
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
