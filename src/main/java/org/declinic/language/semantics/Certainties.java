package org.declinic.language.semantics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.text.RuleHeader;

/** How sure the rules about causes are: as they say, or as the rows of the table that they take it from on average. */
public final class Certainties {

    private final Map<String, BigDecimal> ofRows = new HashMap<>();
    private final Map<String, BigDecimal> byRule = new HashMap<>();

    /**
     * Of a rule set.
     *
     * @param rules the rules
     */
    public Certainties(RuleSet rules) {
        rules.tables().forEach(table -> mean(rules, table.name()).ifPresent(mean -> ofRows.put(table.name(), mean)));
        rules.rules().forEach(rule -> byRule.put(rule.name(), of(rule)));
    }

    /**
     * How sure a rule is.
     *
     * @param rule its name
     * @return from 0 to 1; 0 when neither it nor a table says so
     */
    public BigDecimal of(String rule) {
        return byRule.getOrDefault(rule, BigDecimal.ZERO);
    }

    private BigDecimal of(Rule rule) {
        return rule.annotation(RuleHeader.CERTAINTY)
                .map(own -> new BigDecimal(own.value()))
                .or(() -> rule.patterns().stream()
                        .flatMap(pattern -> Optional.ofNullable(ofRows.get(pattern.typeName())).stream())
                        .findFirst())
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> mean(RuleSet rules, String table) {
        List<BigDecimal> all = rules.rowsOf(table)
                .flatMap(row -> row.cell(RuleHeader.CERTAINTY).stream())
                .map(BigDecimal::new)
                .toList();
        return all.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(all.size()), 2, RoundingMode.HALF_UP));
    }
}
