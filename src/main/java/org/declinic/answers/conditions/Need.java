package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declinic.values.InWords;

/**
 * What a field would have to be for a condition to hold.
 *
 * @param field the fact's type and field, such as {@code PaymentCard.spendingLimit}
 * @param operator as the rule has it, such as {@code <} or {@code not in}
 * @param values what the field is compared with, one or more; {@code null} stands for unknown
 */
public record Need(String field, String operator, List<Object> values) {

    /** Whether a value that is known is seen to meet it. */
    boolean isMetBy(Object value) {
        if (value == null || values.contains(null)) {
            return value != null && operator.equals("!=");
        }
        int order = values.size() == 1 ? compared(value, values.get(0)) : 0;
        return switch (operator) {
            case "==", "in" -> values.stream().anyMatch(each -> compared(value, each) == 0);
            case "!=", "not in" -> values.stream().noneMatch(each -> compared(value, each) == 0);
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }

    /** Whether it is seen of a value that is known, without a conversion, if it meets it. */
    boolean isPlainFor(Object value) {
        boolean ordered = operator.matches("[<>]=?");
        return (ordered || List.of("==", "!=", "in", "not in").contains(operator))
                && values.stream().allMatch(each -> each == null ? !ordered : isLike(value, each, ordered));
    }

    private static boolean isLike(Object value, Object with, boolean ordered) {
        return value instanceof Number && with instanceof Number
                || value instanceof Instant && with instanceof Instant
                || !ordered && isText(value) && isText(with)
                || !ordered && value instanceof Boolean && with instanceof Boolean;
    }

    /** What a constant of an enum is compared with is known by its name. */
    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Enum;
    }

    private static int compared(Object value, Object with) {
        if (value instanceof Number number && with instanceof Number other) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString()));
        } else if (value instanceof Instant moment && with instanceof Instant other) {
            return moment.compareTo(other);
        }
        return value.toString().compareTo(with.toString());
    }

    /**
     * The need in words.
     *
     * @return such as {@code must be under 50.05}
     */
    @JsonIgnore
    public String words() {
        return phrase().map(Phrase::demanded).orElseGet(() -> "must be " + operator + " " + all());
    }

    /** What it says of the field; empty where there are no words for its operator. */
    Optional<Phrase> phrase() {
        boolean one = values.size() == 1;
        if (one && values.get(0) == null && (operator.equals("==") || operator.equals("!="))) {
            return Optional.of(Phrase.ofBeing(operator.equals("!=")));
        }
        return Phrase.of(operator, all(), one && values.get(0) instanceof Instant);
    }

    private String all() {
        return values.stream().map(InWords::of).collect(joining(", "));
    }
}
