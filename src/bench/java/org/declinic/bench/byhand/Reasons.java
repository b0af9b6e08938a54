package org.declinic.bench.byhand;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.text.CardNumbers;

/** The reasons found in one case, which make its causes. */
public final class Reasons {

    private record Reason(KnownRule rule, String text) {}

    private static final Comparator<Reason> STRONGEST_FIRST = comparing(
                    (Reason reason) -> reason.rule().certainty())
            .reversed()
            .thenComparing(reason -> reason.rule().name())
            .thenComparing(Reason::text);

    private static final Comparator<FoundCause> MOST_CERTAIN_FIRST =
            comparing(FoundCause::certainty).reversed().thenComparing(FoundCause::code);

    private final Map<String, List<Reason>> byCause = new LinkedHashMap<>();

    /** Adds a reason, once. */
    public void add(KnownRule rule, String text) {
        List<Reason> sameCause = byCause.computeIfAbsent(rule.code(), code -> new ArrayList<>(2));
        Reason reason = new Reason(rule, text);
        if (!sameCause.contains(reason)) {
            sameCause.add(reason);
        }
    }

    /** The causes, the most certain first. */
    public List<FoundCause> causes() {
        List<FoundCause> causes = new ArrayList<>(byCause.size());
        for (List<Reason> reasons : byCause.values()) {
            reasons.sort(STRONGEST_FIRST);
            List<Because> because = new ArrayList<>(reasons.size());
            for (Reason reason : reasons) {
                because.add(reason.rule().because(CardNumbers.mask(reason.text())));
            }
            KnownRule strongest = reasons.get(0).rule();
            causes.add(new FoundCause(strongest.code(), strongest.title(), certainty(reasons), because, List.of()));
        }
        causes.sort(MOST_CERTAIN_FIRST);
        return causes;
    }

    /** A rule counts once, however many facts it found. */
    private static BigDecimal certainty(List<Reason> sorted) {
        if (sorted.size() == 1) {
            return sorted.get(0).rule().certainty();
        }
        BigDecimal doubt = BigDecimal.ONE;
        KnownRule before = null;
        for (Reason reason : sorted) {
            if (reason.rule() != before) {
                doubt = doubt.multiply(BigDecimal.ONE.subtract(reason.rule().certainty()));
            }
            before = reason.rule();
        }
        return BigDecimal.ONE.subtract(doubt).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
