package org.declinic.answers.whynot;

import java.util.List;
import org.declinic.answers.whynot.RuleMiss.Missing;

/**
 * Why something was not concluded.
 *
 * @param id the case
 * @param target the cause, remedy or rule that was asked about
 * @param kind {@code cause}, {@code remedy} or {@code rule}
 * @param concluded whether it was concluded after all
 * @param rules each rule that could conclude it, in order of files and lines
 * @param against what speaks against it, although a rule of it fires: objections to a cause, or why a remedy is withheld
 * @param nothing the one sentence that says why nothing at all is concluded of an attempt that is not known to have been
 *     declined; else {@code null}
 * @param behind what else stands in the way, such as an attempt that was not declined
 */
public record WhyNot(
        String id,
        String target,
        String kind,
        boolean concluded,
        List<RuleMiss> rules,
        List<String> against,
        String nothing,
        List<Missing> behind) {}
