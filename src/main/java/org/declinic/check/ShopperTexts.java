package org.declinic.check;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.conclusions.Audience;
import org.declinic.finding.Finding;
import org.declinic.semantics.Rule;
import org.declinic.semantics.Rule.Annotation;
import org.declinic.semantics.RuleSet;
import org.declinic.semantics.Sensitive;
import org.declinic.syntax.Span;
import org.declinic.syntax.Token;

/** Finds texts that shoppers read, and that say what shoppers must not learn. */
final class ShopperTexts {

    private static final String CAUSE = "cause";
    private static final String REMEDY = "remedy";

    private ShopperTexts() {}

    static void check(RuleSet set, Consumer<Finding> findings) {
        List<String> words = Sensitive.words(set);
        if (words.isEmpty()) {
            return;
        }
        Pattern sensitive =
                Pattern.compile(words.stream().map(Pattern::quote).collect(joining("|", "(?iu)\\b(?:", ")\\w*")));
        Set<String> untold = codes(set.rules(), CAUSE, "told", Optional.empty());
        Set<String> ofShop = codes(set.rules(), REMEDY, "for", Optional.of(Audience.SHOP.name()));
        for (Rule rule : set.rules()) {
            rule.annotation(CAUSE)
                    .filter(cause -> !untold.contains(cause.value()))
                    .ifPresent(cause -> look(
                            rule,
                            sensitive,
                            findings,
                            "say below @title what they are told instead: @told( \"...\" )"));
            rule.annotation(REMEDY)
                    .filter(remedy -> !ofShop.contains(remedy.value()))
                    .ifPresent(remedy -> look(
                            rule, sensitive, findings, "say it otherwise, or that it is for the shop: @for( SHOP )"));
        }
    }

    private static Set<String> codes(List<Rule> rules, String kind, String annotation, Optional<String> value) {
        return rules.stream()
                .filter(rule -> rule.annotation(annotation)
                        .filter(each -> value.isEmpty() || value.get().equals(each.value()))
                        .isPresent())
                .flatMap(rule -> rule.annotation(kind).stream())
                .map(Annotation::value)
                .collect(toSet());
    }

    private static void look(Rule rule, Pattern sensitive, Consumer<Finding> findings, String help) {
        Stream<Span> title = rule.annotation("title").stream().map(Annotation::valueSpan);
        Stream<Span> texts = rule.unit().then().stream()
                .filter(token -> token.kind() == Token.Kind.TEXT)
                .map(token -> rule.unit().span().at(token));
        Stream.concat(title, texts).forEach(text -> {
            Matcher word = sensitive.matcher(text.text());
            while (word.find()) {
                findings.accept(text.at(text.from() + word.start(), text.from() + word.end())
                        .warning("sensitive-word", "shoppers would read '" + word.group() + "'")
                        .help(help));
            }
        });
    }
}
