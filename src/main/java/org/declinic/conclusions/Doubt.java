package org.declinic.conclusions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How sure several findings together make one. Those that share a source, also by way of others, are one finding: what
 * rests on the same is said twice, and not confirmed. A rule is a source too.
 */
final class Doubt {

    /** Whatever comes with one attempt has one source. */
    private static final String ROWS = "row of a table";

    /** Each source, and another one of its group, or itself. */
    private final Map<String, String> next = new HashMap<>();

    /** Says what a finding of a rule rests on. */
    void share(String rule, boolean ofRow, String keys) {
        List<String> sources = new ArrayList<>();
        if (ofRow) {
            sources.add(ROWS);
        } else if (keys != null) {
            for (String key : keys.split(",")) {
                sources.add(key.strip());
            }
        }
        next.putIfAbsent(of(rule), of(rule));
        for (String source : sources) {
            next.put(group(source), group(of(rule)));
        }
    }

    /** The certainty of findings whose rules' sources are known by now, the strongest first. */
    <T> BigDecimal certainty(List<T> findings, Function<T, String> rule, Function<T, BigDecimal> certainty) {
        Set<String> counted = new HashSet<>();
        BigDecimal doubt = BigDecimal.ONE;
        for (T finding : findings) {
            if (counted.add(group(of(rule.apply(finding))))) { // the strongest of its group
                doubt = doubt.multiply(BigDecimal.ONE.subtract(certainty.apply(finding)));
            }
        }
        return BigDecimal.ONE.subtract(doubt);
    }

    private static String of(String rule) {
        return "rule " + rule;
    }

    private String group(String source) {
        String at = source;
        while (!at.equals(next.getOrDefault(at, at))) {
            at = next.get(at);
        }
        return at;
    }
}
