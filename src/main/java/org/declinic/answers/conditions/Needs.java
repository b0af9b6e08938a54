package org.declinic.answers.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.values.InWords;

/** Finds out what the fields that a condition compares would have to be. */
final class Needs {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d[\\d_]*(?:\\.\\d+)?)[BIlLdDfF]?");

    private final Asking asking;

    Needs(Asking asking) {
        this.asking = asking;
    }

    /** What meets a step, as some rows tell; without rows, no fact is known. */
    List<Need> of(Step step, List<Row> rows) {
        if (step.about().comparisons().isEmpty()) {
            return List.of();
        }
        List<Row> telling = rows.isEmpty() ? asking.ask(step.before()).rows() : rows;
        if (telling.isEmpty()) {
            return of(step, (Row) null);
        }
        Set<Need> needs = new LinkedHashSet<>();
        telling.stream()
                .sorted(Comparator.comparing(row -> InWords.fields(values(step, row), " ")))
                .map(row -> of(step, row))
                .forEach(needs::addAll);
        return List.copyOf(needs);
    }

    private List<Need> of(Step step, Row row) {
        List<Need> needs = new ArrayList<>();
        for (Comparison comparison : step.about().comparisons()) {
            Optional<List<Object>> values = values(step, comparison, row);
            String field = step.about().field(comparison.left());
            if (field == null || values.isEmpty()) {
                return List.of();
            }
            needs.add(new Need(field, comparison.operator(), values.get()));
        }
        return needs;
    }

    private static Map<String, Object> values(Step step, Row row) {
        String fact = step.about().fact();
        return Named.in(step.text(), row, fact != null && row.has(fact) ? row.get(fact) : null);
    }

    /** What a field is compared with; empty when that is not known. */
    private Optional<List<Object>> values(Step step, Comparison comparison, Row row) {
        List<Object> values = new ArrayList<>();
        for (String right : comparison.right()) {
            Optional<Optional<Object>> value = step.about().needed() == null ? constant(right) : Optional.empty();
            if (value.isEmpty() && row != null) {
                value = step.about().needed() != null
                        ? calculated(step, row)
                        : Optional.ofNullable(values(step, row).get(right)).map(Optional::of);
            }
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get().orElse(null));
        }
        return Optional.of(values);
    }

    private static Optional<Optional<Object>> constant(String text) {
        if (text.equals("null")) {
            return Optional.of(Optional.empty());
        } else if (text.equals("true") || text.equals("false")) {
            return Optional.of(Optional.of(Boolean.valueOf(text)));
        } else if (Named.QUOTED.matcher(text).matches()) {
            return Optional.of(Optional.of(text.substring(1, text.length() - 1).translateEscapes()));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(Optional.of(new BigDecimal(number.group(1).replace("_", ""))));
        }
        return Comparison.constant(text).map(Optional::of);
    }

    private Optional<Optional<Object>> calculated(Step step, Row row) {
        if (step.about().needed() == null) {
            return Optional.empty();
        }
        List<String> by = step.open().facts();
        if (!by.stream().allMatch(row::has)) {
            return Optional.empty();
        }
        List<Object> key = asking.key(row, by);
        return asking.ask(step.about().needed()).rows().stream()
                .filter(each -> asking.key(each, by).equals(key))
                .findFirst()
                .flatMap(each -> each.value(About.NEEDED))
                .map(value -> value.map(Needs::withoutZeros));
    }

    /** A calculated amount has more zeros than it needs. */
    private static Object withoutZeros(Object value) {
        if (!(value instanceof BigDecimal amount)) {
            return value;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 2), RoundingMode.UNNECESSARY);
    }
}
