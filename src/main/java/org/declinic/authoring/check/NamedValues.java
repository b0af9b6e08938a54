package org.declinic.authoring.check;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Type;
import org.declinic.language.syntax.Span;

/** Finds values that a text names in braces, and that do not read as they are meant. */
final class NamedValues {

    private static final Pattern IN_BRACES = Pattern.compile("(?<!\\\\)\\{\\s*(\\$\\w+)(?:\\s+(\\$\\w+))?\\s*}");

    /** A percentage, the currency itself, or the end of a range of amounts, which has it. */
    private static final Pattern CURRENCY_BEHIND =
            Pattern.compile("\\s?(?:%|[A-Z]{3}\\b|(?:to|or|and|-|\u2013)\\s?\\{\\$\\w+ \\$\\w+}).*", Pattern.DOTALL);

    private static final Pattern NO_CURRENCY = Pattern.compile("(?i)currency\\s*==\\s*null");

    private final Rule rule;
    private final Values values;
    private final Consumer<Finding> findings;

    NamedValues(Rule rule, Consumer<Finding> findings) {
        this.rule = rule;
        this.values = Values.after(rule);
        this.findings = findings;
    }

    void check(Span text) {
        Matcher braces = IN_BRACES.matcher(text.text());
        while (braces.find()) {
            Span place = text.at(text.from() + braces.start(), text.from() + braces.end());
            String first = braces.group(1);
            if (braces.group(2) == null) {
                checkOne(place, first, text.text().substring(braces.end()));
            } else {
                checkAmount(place, first, braces.group(2));
            }
        }
    }

    private void checkOne(Span place, String name, String behind) {
        Type type = rule.variables().get(name);
        Optional<Value> unknown = values.variable(name).filter(values::mayBeUnknown);
        if (type != null && isFact(type)) {
            String field = type.fields().stream()
                    .filter(each -> type.field(each).filter(Type::isText).isPresent())
                    .findFirst()
                    .orElseGet(
                            () -> type.fields().isEmpty() ? "" : type.fields().first());
            found(
                    place,
                    "this prints the whole fact",
                    field.isEmpty()
                            ? "leave it out"
                            : "name what is meant, such as $" + field + " : " + field + ", and write {$" + field + "}");
        } else if (type != null && type.isBoolean()) {
            found(place, "this reads \"true\" or \"false\"", "say in words what is so");
        } else if (unknown.isPresent()) {
            found(
                    place,
                    "this reads \"unknown\" when " + unknown.get().field() + " is unknown",
                    "write " + unknown.get().field() + " != null "
                            + unknown.get().source());
        } else if (type != null
                && type.isAmount()
                && isMoney(name)
                && !CURRENCY_BEHIND.matcher(behind).matches()) {
            found(place, "an amount without its currency", "write " + placeholder(name));
        }
    }

    private void checkAmount(Span place, String amount, String currency) {
        Type first = rule.variables().get(amount);
        Type second = rule.variables().get(currency);
        if (second != null && second.isAmount() && first != null && first.isText()) {
            found(place, "the currency stands before its amount", "write {" + currency + " " + amount + "}");
        } else if (second != null && !second.isText()) {
            findings.accept(place.finding(Code.TEXT, currency + " is no currency, and the rule fails on it")
                    .as(Severity.ERROR)
                    .help("write an amount and its currency, such as {$total $currency}"));
        } else {
            values.variable(amount)
                    .filter(values::mayBeUnknown)
                    .ifPresent(unknown -> found(
                            place,
                            "this reads \"unknown\" when " + unknown.field() + " is unknown",
                            "write " + unknown.field() + " != null " + unknown.source()));
        }
    }

    /** How a value is named in a text: an amount with its currency. */
    String placeholder(String written) {
        String name = written.startsWith("$") ? written : "$" + written;
        Type type = rule.variables().get(name);
        if (type == null || !type.isAmount() || !isMoney(name)) {
            return "{" + name + "}";
        }
        return rule.variables().keySet().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).contains("currency"))
                .sorted()
                .findFirst()
                .map(currency -> "{" + name + " " + currency + "}")
                .orElse("$currency : currency beside it, and {" + name + " $currency}");
    }

    /** Whether a value may be money, and the rule is not about money in a currency that is unknown. */
    private boolean isMoney(String name) {
        return !NO_CURRENCY.matcher(rule.unit().span().text()).find()
                && values.variable(name)
                        .map(Value::owner)
                        .map(owner -> owner.fields().stream().anyMatch(owner::isCurrency))
                        .orElse(true);
    }

    private static boolean isFact(Type type) {
        boolean declared = type.javaClass() == Object.class && !type.fields().isEmpty();
        boolean ofProgram = type.javaClass().getName().startsWith("org.declinic.");
        return !type.isEnum() && (declared || ofProgram);
    }

    private void found(Span place, String message, String help) {
        findings.accept(place.finding(Code.TEXT, message).help(help));
    }
}
