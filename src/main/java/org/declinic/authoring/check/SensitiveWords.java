package org.declinic.authoring.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Question;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Sensitive;
import org.declinic.language.semantics.Tellable;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;

/** Finds texts that shoppers read, and that say what shoppers must not learn. */
final class SensitiveWords implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        RuleSet set = rules.set();
        List<String> words = Sensitive.words(set);
        if (words.isEmpty()) {
            return;
        }
        Pattern sensitive =
                Pattern.compile(words.stream().map(Pattern::quote).collect(joining("|", "(?iu)\\b(?:", ")\\w*")));
        for (Question question : set.questions()) {
            if (question.toShoppers()) {
                look(question.span(), sensitive, findings, "say it otherwise, or that it is for staff: @for( SHOP )");
            }
        }
        Tellable told = Tellable.toShoppers(set.rules());
        for (Rule rule : set.rules()) {
            if (told.isTold(rule)) {
                rule.annotation(RuleHeader.CAUSE)
                        .ifPresent(cause -> look(
                                rule,
                                sensitive,
                                findings,
                                "say below @title what they are told instead: @told( \"...\" )"));
                rule.annotation(RuleHeader.REMEDY)
                        .ifPresent(remedy -> look(
                                rule,
                                sensitive,
                                findings,
                                "say it otherwise, or that it is for the shop: @for( SHOP )"));
            }
        }
    }

    private static void look(Rule rule, Pattern sensitive, Consumer<Finding> findings, String help) {
        Stream<Span> title = rule.annotation(RuleHeader.TITLE).stream().map(Annotation::valueSpan);
        Stream<Span> texts = rule.unit().then().stream()
                .filter(token -> token.kind() == Token.Kind.TEXT)
                .map(token -> rule.unit().span().at(token));
        Stream.concat(title, texts).forEach(text -> look(text, sensitive, findings, help));
    }

    private static void look(Span text, Pattern sensitive, Consumer<Finding> findings, String help) {
        Matcher word = sensitive.matcher(text.text());
        while (word.find()) {
            findings.accept(text.at(text.from() + word.start(), text.from() + word.end())
                    .finding(Code.SENSITIVE_WORD, "shoppers would read '" + word.group() + "'")
                    .help(help));
        }
    }
}
