package org.declinic.conclusions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.text.RuleHeader;

/**
 * How sure several findings together make one. Those that share a source, also by way of others, are one finding: what
 * rests on the same is said twice, and not confirmed. A rule is a source too.
 */
final class Doubt {

    /** Whatever comes with one attempt has one source. */
    private static final String ROWS = "row of a table";

    /** Each source, and another one of its group, or itself. */
    private final Map<String, String> next = new HashMap<>();

    private Doubt() {}

    /** The certainty of findings, the strongest first; of none it is nothing. */
    static BigDecimal certainty(List<? extends Ground> findings) {
        List<BigDecimal> growing = growing(findings);
        return growing.isEmpty() ? BigDecimal.ZERO : growing.get(growing.size() - 1);
    }

    /** The certainty of the first of some findings, of the first two, and so on to that of all, the strongest first. */
    static List<BigDecimal> growing(List<? extends Ground> findings) {
        Doubt sources = new Doubt();
        findings.forEach(sources::share);
        Set<String> counted = new HashSet<>();
        BigDecimal doubt = BigDecimal.ONE;
        List<BigDecimal> growing = new ArrayList<>(findings.size());
        for (Ground finding : findings) {
            if (counted.add(sources.group(of(finding.rule())))) { // the strongest of its group
                doubt = doubt.multiply(BigDecimal.ONE.subtract(finding.certainty()));
            }
            growing.add(BigDecimal.ONE.subtract(doubt));
        }
        return growing;
    }

    private void share(Ground finding) {
        String rule = of(finding.rule());
        next.putIfAbsent(rule, rule);
        if (finding instanceof Reason reason && reason.row() != null) {
            next.put(group(ROWS), group(rule));
        } else if (finding.source() != null) {
            RuleHeader.codes(finding.source()).forEach(source -> next.put(group(source), group(rule)));
        }
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
