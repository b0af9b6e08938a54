package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.values.InWords;

/**
 * A constraint in words, with the values of what it names. Where words would not say exactly the same as the rule, there are
 * none.
 *
 * @param about what the constraint is about
 * @param values the values of what it names, as far as there are some
 * @param origins whether it is told which field a value is of
 */
record Wording(About about, Map<String, Object> values, boolean origins) {

    private static final Pattern CALCULATION = Pattern.compile("([$\\w.]+) ([*+-]) ([$\\w.]+)");
    private static final Pattern EXACT = Pattern.compile("\\d+(?:\\.\\d+[BI]|[BIL]?)");

    /** What a field is compared with. */
    private record Operand(String words, Object value) {}

    /** Such as {@code region is not US (CheckoutAttempt.shopRegion)}. */
    Optional<String> said() {
        return words(Phrase::said).map(each -> String.join(about.joined().together() ? " and " : " or ", each));
    }

    /** The same among others: {@code outcome APPROVED}, or {@code either code known or adviceCode known}. */
    Optional<String> listed() {
        return words(Phrase::listed)
                .map(each -> about.joined().together() || each.size() == 1
                        ? String.join(", ", each)
                        : "either " + String.join(" or ", each));
    }

    private Optional<List<String>> words(Function<Phrase, String> phrasing) {
        List<String> words = new ArrayList<>();
        boolean sayable = about.joined().whole() && !about.joined().mixed();
        for (Comparison comparison : sayable ? about.joined().all() : List.<Comparison>of()) {
            Optional<String> field = field(comparison.left());
            Optional<Phrase> phrase = phrase(comparison);
            if (field.isEmpty() || phrase.isEmpty()) {
                return Optional.empty();
            }
            words.add(field.get() + ' ' + phrasing.apply(phrase.get()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The name of a field of the fact, or of another's. */
    private Optional<String> field(String name) {
        String field = about.field(name);
        if (about.isOwn(name)) {
            return Optional.of(name);
        }
        return isOfSameType(field) || field == null || field.startsWith("$") ? Optional.empty() : Optional.of(field);
    }

    /** Whether a field may be one of another fact of the same type, so that its name alone does not say which. */
    private boolean isOfSameType(String field) {
        return about.type() != null && field != null && field.startsWith(about.type() + '.');
    }

    private Optional<Phrase> phrase(Comparison comparison) {
        if (about.calculated() && comparison.isConstant()) {
            return Optional.empty(); // not one of an enum: its name does not say what it is
        }
        List<Operand> operands = new ArrayList<>();
        for (String right : comparison.right()) {
            Optional<Operand> operand = operand(right);
            if (operand.isEmpty()) {
                return Optional.empty();
            }
            operands.add(operand.get());
        }
        boolean equality = comparison.operator().matches("[!=]=");
        if (comparison.right().equals(List.of("null"))) {
            return equality ? Optional.of(Phrase.ofBeing(comparison.operator().equals("!="))) : Optional.empty();
        }
        boolean time = operands.stream().anyMatch(each -> each.value() instanceof Instant)
                || values.get(comparison.left()) instanceof Instant;
        return Phrase.of(
                comparison.operator(), operands.stream().map(Operand::words).collect(joining(", ")), time);
    }

    private Optional<Operand> operand(String text) {
        Optional<Optional<Object>> constant = Needs.constant(text);
        if (constant.isPresent()) {
            Object value = constant.get().orElse(null);
            boolean blank = value instanceof String said && said.isBlank();
            return Optional.of(new Operand(blank ? text : InWords.of(value), value));
        } else if (about.isOwn(text)) {
            return Optional.of(new Operand("its " + text, null));
        }
        Matcher calculation = CALCULATION.matcher(text);
        if (calculation.matches()) {
            return calculated(calculation);
        }
        Object value = values.get(text);
        String origin = about.field(text);
        if (InWords.isPlain(value)) {
            return Optional.of(new Operand(InWords.of(value) + (origins ? from(origin) : ""), value));
        }
        return origins && value == null && !isOfSameType(origin)
                ? Optional.ofNullable(origin).map(field -> new Operand(field, null))
                : Optional.empty();
    }

    private static String from(String origin) {
        return origin == null ? "" : " (" + origin + ")";
    }

    private Optional<Operand> calculated(Matcher calculation) {
        Optional<BigDecimal> left = number(calculation.group(1));
        Optional<BigDecimal> right = number(calculation.group(3));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        String operator = calculation.group(2);
        BigDecimal value = switch (operator) {
            case "*" -> left.get().multiply(right.get());
            case "+" -> left.get().add(right.get());
            default -> left.get().subtract(right.get());
        };
        int decimals = Math.max(
                value.stripTrailingZeros().scale(),
                Math.max(left.get().scale(), right.get().scale()));
        String from = from(shown(calculation.group(1)) + ' ' + operator + ' ' + shown(calculation.group(3)));
        return Optional.of(new Operand(InWords.of(value.setScale(decimals)) + (origins ? from : ""), value));
    }

    /** An exact number, or the value of a variable that is one. */
    private Optional<BigDecimal> number(String text) {
        if (EXACT.matcher(text).matches()) {
            return Needs.constant(text).flatMap(value -> value).map(BigDecimal.class::cast);
        }
        return values.get(text) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private String shown(String text) {
        String field = about.field(text);
        return field == null ? text.replaceAll("[BIL]$", "") : field;
    }
}
