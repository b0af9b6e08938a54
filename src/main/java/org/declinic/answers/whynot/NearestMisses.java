package org.declinic.answers.whynot;

import java.util.List;
import org.declinic.answers.whynot.RuleMiss.Missing;

/**
 * The rules that come nearest to a conclusion without reaching it.
 *
 * @param id the case
 * @param rules the nearest first, with how little is missing for each
 * @param nothing the one sentence that says why nothing at all is concluded of an attempt that is not known to have been
 *     declined; else {@code null}
 * @param behind what keeps every cause from being concluded, such as an attempt that was not declined; else empty
 */
public record NearestMisses(String id, List<Near> rules, String nothing, List<Missing> behind) {

    /**
     * A rule that did not fire.
     *
     * @param missing how many conditions it misses, those of rules that it waits for included
     * @param rule the rule
     */
    public record Near(int missing, RuleMiss rule) {}
}
