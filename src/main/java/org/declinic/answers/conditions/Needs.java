package org.declinic.answers.conditions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.values.InWords;

/** Finds out what the fields that a condition compares would have to be. */
final class Needs {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d[\\d_]*(?:\\.\\d+)?)[BIlLdDfF]?");

    /** What stands for {@code null}. */
    private static final Object UNKNOWN = new Object();

    private Needs() {}

    /** What meets a condition, as some rows tell; without rows, no fact is known. */
    static List<Need> of(Demand demand, Verdict verdict, List<Row> rows) {
        if (demand.about().comparisons().isEmpty() || demand.about().calculated() && verdict == Verdict.HOLDS) {
            return List.of();
        }
        if (rows.size() == 1) {
            return List.copyOf(new LinkedHashSet<>(of(demand, rows.get(0))));
        }
        Set<Need> needs = new LinkedHashSet<>();
        Map<String, Row> byValues = new TreeMap<>();
        rows.forEach(row -> byValues.putIfAbsent(InWords.fields(demand.values(row), " "), row));
        byValues.values().forEach(row -> needs.addAll(of(demand, row)));
        return List.copyOf(needs);
    }

    private static List<Need> of(Demand demand, Row row) {
        List<Need> needs = new ArrayList<>();
        List<Need> failing = new ArrayList<>();
        Map<String, Object> named = demand.values(row);
        for (Comparison comparison : demand.about().comparisons()) {
            Optional<List<Object>> values = values(demand, comparison, row, named);
            String field = demand.about().field(comparison.left());
            if (field == null || values.isEmpty()) {
                return List.of();
            }
            Need need = new Need(field, comparison.operator(), values.get());
            Object value = named.get(comparison.left());
            if (!demand.about().joined().together() || !need.isMetBy(value)) {
                needs.add(need);
                Optional.ofNullable(value).ifPresent(known -> failing.add(need));
            }
        }
        if (!demand.about().joined().together()) {
            return needs;
        }
        List<Need> open = failing.isEmpty() ? needs : failing;
        return open.size() == 1 ? open : List.of(); // needs are ways of which one does
    }

    /** What is demanded of a time where a calculation says which: {@code createdAt is before 2026-01-20 18:00 UTC}. */
    static Optional<String> moment(Demand demand, List<Need> needs) {
        return demand.about().calculated()
                        && needs.size() == 1
                        && needs.get(0).values().get(0) instanceof Instant
                ? needs.get(0)
                        .phrase()
                        .map(phrase -> demand.about().comparisons().get(0).left() + ' ' + phrase.said())
                : Optional.empty();
    }

    /** Whether a comparison is met, by what is known of the values that are named; empty when that does not tell. */
    static Optional<Boolean> isMet(Comparison comparison, About about, Map<String, Object> named) {
        Object value = named.get(comparison.left());
        if (value == null || about.calculated() && (comparison.isCalculated() || comparison.isConstant())) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (String right : comparison.right()) {
            Optional<Object> other = constant(right)
                    .map(constant -> constant.orElse(UNKNOWN))
                    .or(() -> Optional.ofNullable(named.get(right)));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            values.add(other.get() == UNKNOWN ? null : other.get());
        }
        Need need = new Need("", comparison.operator(), values);
        return need.isPlainFor(value) ? Optional.of(need.isMetBy(value)) : Optional.empty();
    }

    /** What a field is compared with; empty when that is not known. */
    private static Optional<List<Object>> values(
            Demand demand, Comparison comparison, Row row, Map<String, Object> named) {
        if (demand.about().calculated()) {
            return Threshold.of(demand, comparison, row).map(List::of);
        }
        List<Object> values = new ArrayList<>();
        for (String right : comparison.right()) {
            Optional<Optional<Object>> value = constant(right)
                    .or(() -> Optional.ofNullable(named.get(right)).map(Optional::of));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get().orElse(null));
        }
        return Optional.of(values);
    }

    /** The value of a constant, empty inside where that is unknown; empty when a text is something else. */
    static Optional<Optional<Object>> constant(String text) {
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
}
