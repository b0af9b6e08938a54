package org.declinic.authoring.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;

/** Finds texts of conclusions that nobody could read well. */
final class SaidTexts implements EachRule {

    private static final Set<String> SAYING = Set.of("because", "against", "advise", "note", "forbid", "contradiction");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)+|[A-Z0-9]+(?:_[A-Z0-9]+)+");

    /** What other languages name values by, and a variable without its braces. */
    private static final Pattern OF_ANOTHER_LANGUAGE = Pattern.compile(
            "%[sdf]\\b|%\\.\\d+f|[#$](?=\\{\\s*\\$)|(?<![{\\w$]|\\{ |\\{ ?\\$\\w{0,60} )\\$[a-zA-Z]\\w*|(?<=}[^{]{0,60})}");

    /** Where a rule has errors, what it names may be known by what they hide. */
    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        Set<String> wrong = rules.set().errors().stream()
                .flatMap(error -> error.rule().stream())
                .collect(toSet());
        rules.set().rules().stream()
                .filter(rule -> !wrong.contains(rule.name()))
                .forEach(rule -> Mishap.guard(this, rule, findings));
    }

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        NamedValues values = new NamedValues(rule, findings);
        List<Token> then = rule.unit().then();
        for (int at = 0; at + 1 < then.size(); at++) {
            if (SAYING.contains(then.get(at).text()) && then.get(at + 1).is("(")) {
                check(rule, then.get(at).text(), arguments(then, at + 1), values, findings);
            }
        }
        rule.annotations().stream()
                .filter(annotation ->
                        Set.of(RuleHeader.TITLE, RuleHeader.MAY_BE_WRONG).contains(annotation.name()))
                .filter(annotation -> annotation.value().contains("{$"))
                .forEach(annotation -> findings.accept(annotation
                        .valueSpan()
                        .finding(Code.TEXT, "@" + annotation.name() + " is printed as it is, with its braces")
                        .help("name values in the text behind 'then' only")));
    }

    /** The words between the parentheses of a call. */
    private static List<Token> arguments(List<Token> words, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += words.get(at).is("(") ? 1 : words.get(at).is(")") ? -1 : 0;
            at++;
        } while (at < words.size() && depth > 0);
        return words.subList(open + 1, Math.max(open + 1, at - 1));
    }

    private static void check(
            Rule rule, String call, List<Token> arguments, NamedValues values, Consumer<Finding> findings) {
        boolean behindCode = !call.equals("note");
        for (int at = 0; at < arguments.size(); at++) {
            Token word = arguments.get(at);
            boolean isText = word.kind() == Token.Kind.TEXT;
            Span place = rule.unit().span().at(word);
            if (isText && behindCode) {
                checkAll(arguments, at, place, findings);
                check(place, values, findings);
            } else if (isValue(arguments, at) && (isJoined(arguments, at, -1) || isJoined(arguments, at, 1))) {
                findings.accept(place.finding(Code.TEXT, "a value that is joined by '+' is not put into words")
                        .help("name it in the text: " + values.placeholder(word.text())));
            }
            behindCode |= isText;
        }
    }

    private static boolean isValue(List<Token> words, int at) {
        return words.get(at).text().startsWith("$")
                && (at + 1 == words.size() || !words.get(at + 1).is("."));
    }

    /** Whether a value is joined with the text before or behind it. */
    private static boolean isJoined(List<Token> words, int at, int side) {
        int text = at + 2 * side;
        return text >= 0
                && text < words.size()
                && words.get(at + side).is("+")
                && words.get(text).kind() == Token.Kind.TEXT;
    }

    /** A text by itself, and not one that is joined with others. */
    private static void checkAll(List<Token> arguments, int at, Span place, Consumer<Finding> findings) {
        String text = arguments.get(at).value();
        boolean joined = at > 0 && !arguments.get(at - 1).is(",")
                || at + 1 < arguments.size() && !arguments.get(at + 1).is(",");
        if (!joined && text.isBlank()) {
            findings.accept(place.finding(Code.TEXT, "this text says nothing")
                    .help("write a sentence that whoever reads the diagnosis understands"));
        } else if (!joined && CODE.matcher(text).matches()) {
            findings.accept(place.finding(Code.TEXT, "this is a code, and people read it")
                    .help("write a sentence, such as \"Pay with another card.\""));
        }
    }

    private static void check(Span place, NamedValues values, Consumer<Finding> findings) {
        Matcher foreign = OF_ANOTHER_LANGUAGE.matcher(place.text());
        while (foreign.find()) {
            boolean isName = foreign.group().matches("\\$\\w+");
            String value = foreign.group().startsWith("%") ? "write {$variable}" : "leave it out";
            findings.accept(place.at(place.from() + foreign.start(), place.from() + foreign.end())
                    .finding(Code.TEXT, "'" + foreign.group() + "' is printed as it is")
                    .help(isName ? "write " + values.placeholder(foreign.group()) : value));
        }
        values.check(place);
    }
}
