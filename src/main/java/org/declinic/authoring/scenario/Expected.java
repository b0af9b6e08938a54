package org.declinic.authoring.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a scenario says of a diagnosis, to be so or not to be so. A part that is empty says nothing.
 *
 * @param causes codes of causes, with the certainty when it is stated
 * @param first the code of the most certain cause, or {@code null}
 * @param plan codes of remedies, in this order, others may stand between
 * @param withheld codes of remedies that are forbidden
 * @param notBefore codes of remedies with the first moment to do each, empty for at once
 * @param serves codes of remedies with the codes of all causes each is against
 * @param inconsistencies names of rules that find facts that cannot be true together
 * @param fires names of rules whose conclusions stand
 * @param says words in a reason, a step, an inconsistency or a note
 * @param none which of {@code causes}, {@code plan}, {@code withheld} and {@code inconsistencies} are to be empty
 */
record Expected(
        Map<String, Optional<BigDecimal>> causes,
        String first,
        List<String> plan,
        List<String> withheld,
        Map<String, Optional<Instant>> notBefore,
        Map<String, Set<String>> serves,
        List<String> inconsistencies,
        List<String> fires,
        List<String> says,
        Set<String> none) {

    /** Whether it expects what may come of a cause only. */
    boolean needsCause() {
        return !causes.isEmpty() || first != null || !says.isEmpty();
    }
}
