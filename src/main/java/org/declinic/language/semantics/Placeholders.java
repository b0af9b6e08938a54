package org.declinic.language.semantics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;

/** Checks the variables that a text names in braces. */
final class Placeholders {

    private static final Pattern IN_BRACES = Pattern.compile("(?<!\\\\)\\{([^{}]*)}");

    private Placeholders() {}

    /** A brace and variables that no brace follows. */
    private static final Pattern OPEN_BRACE =
            Pattern.compile("(?<!\\\\)\\{\\s*\\$\\w++(?:\\s+\\$\\w++)?+(?![\\w\\s]*})");

    /** A brace that no brace closes before the next one is opened. */
    private static final Pattern BRACE_ALONE = Pattern.compile("(?<!\\\\)\\{(?![^{}]*})");

    static void check(Span text, RuleScope scope) {
        Matcher open = OPEN_BRACE.matcher(text.text());
        while (open.find()) {
            scope.found(text.at(text.from() + open.end() - 1, text.from() + open.end())
                    .finding(Code.UNCLOSED_BRACKET, "the '{' of '" + open.group() + "' is not closed")
                    .help("write '}' after this"));
        }
        Matcher alone = BRACE_ALONE.matcher(text.text());
        while (alone.find()) {
            boolean isSaid =
                    OPEN_BRACE.matcher(text.text().substring(alone.start())).lookingAt();
            if (!isSaid) {
                boolean twice = text.text().startsWith("{{", alone.start());
                scope.found(text.at(text.from() + alone.start(), text.from() + alone.start() + 1)
                        .finding(Code.UNCLOSED_BRACKET, twice ? "there are two braces" : "this '{' is not closed")
                        .help(twice ? "write one: {$variable}" : "write '}' behind the variable, or no brace"));
            }
        }
        Matcher braces = IN_BRACES.matcher(text.text());
        while (braces.find()) {
            Span inner = text.at(text.from() + braces.start(1), text.from() + braces.end(1));
            Matcher name = Pattern.compile("\\S+").matcher(inner.text());
            int names = 0;
            while (name.find()) {
                names++;
                checkName(inner.at(inner.from() + name.start(), inner.from() + name.end()), scope);
            }
            if (names == 0 || names > 2) {
                scope.found(inner.at(inner.from() - 1, inner.to() + 1)
                        .finding(Code.UNKNOWN_PLACEHOLDER, "braces hold one variable, or an amount and its currency")
                        .help("write {$variable} or {$amount $currency}"));
            }
        }
    }

    private static void checkName(Span name, RuleScope scope) {
        if (scope.isOnOneSide(name.text())) {
            scope.unknownVariable(name);
        } else if (!scope.variables().contains(name.text()) && !scope.hasMoreVariables()) {
            scope.unknown(
                    name.finding(
                            Code.UNKNOWN_PLACEHOLDER,
                            "the text names '" + name.text() + "', which the rule does not have"),
                    DidYouMean.help(name.text(), scope.variables()),
                    scope.variables().isEmpty()
                            ? "name a value in the conditions: $variable : field"
                            : "its variables are " + String.join(", ", scope.variables()));
        }
    }
}
