package org.declinic.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the fields that a condition compares would have to be. */
final class Needs {

    private static final Pattern QUOTED = Pattern.compile("[\"'](.*)[\"']", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(-?\\d[\\d_]*(?:\\.\\d+)?)[BIlLdDfF]?");
    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*[A-Z]\\w*\\.([A-Z]\\w*)");

    private final Asking asking;

    Needs(Asking asking) {
        this.asking = asking;
    }

    /** What meets a step, as the first of some rows tells; without rows, no fact is known. */
    List<Need> of(Step step, List<Row> rows) {
        if (step.about().comparisons().isEmpty()) {
            return List.of();
        }
        Row first = rows.stream()
                .min(Comparator.comparing(row -> Words.of(values(step, row))))
                .or(() -> asking.ask(step.before()).rows().stream().findFirst())
                .orElse(null);
        List<Need> needs = new ArrayList<>();
        for (Comparison comparison : step.about().comparisons()) {
            Optional<List<Object>> values = values(step, comparison, first);
            String field = step.about().fields().get(comparison.left());
            if (field == null || values.isEmpty()) {
                return List.of();
            }
            needs.add(new Need(field, comparison.operator(), values.get()));
        }
        return List.copyOf(needs);
    }

    private static Map<String, Object> values(Step step, Row row) {
        List<String> facts = step.open().facts();
        String fact = facts.isEmpty() ? null : facts.get(facts.size() - 1);
        return Named.in(step.text(), row, step.type() != null && fact != null && row.has(fact) ? row.get(fact) : null);
    }

    /** What a field is compared with; empty when that is not known. */
    private Optional<List<Object>> values(Step step, Comparison comparison, Row row) {
        List<Object> values = new ArrayList<>();
        for (String right : comparison.right()) {
            Optional<Optional<Object>> value = constant(right);
            if (value.isEmpty() && row != null) {
                value = comparison.isCalculated()
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
        Matcher quoted = QUOTED.matcher(text);
        if (text.equals("null")) {
            return Optional.of(Optional.empty());
        } else if (text.equals("true") || text.equals("false")) {
            return Optional.of(Optional.of(Boolean.valueOf(text)));
        } else if (quoted.matches()) {
            return Optional.of(Optional.of(quoted.group(1).translateEscapes()));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(Optional.of(new BigDecimal(number.group(1).replace("_", ""))));
        }
        Matcher constant = CONSTANT.matcher(text);
        return constant.matches() ? Optional.of(Optional.of(constant.group(1))) : Optional.empty();
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
