package org.declinic.engine.session;

import java.util.Optional;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.limits.Stopped;

/** A case that cannot be diagnosed because of a rule, or because it takes more than it may. */
public final class RuleFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RuleFailure(Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.finding = finding;
    }

    /** The failure of a rule, if it is known which, with what was thrown. */
    static RuleFailure of(Optional<RuleEntry> rule, Throwable e) {
        return new RuleFailure(
                Finding.at(
                        rule.map(RuleEntry::place).orElse(Place.of("rules")),
                        Code.RULE_FAILED,
                        rule.map(entry -> "the rule \"" + entry.name() + "\"").orElse("a rule") + " failed: "
                                + Thrown.inWords(e)),
                e);
    }

    /**
     * The failure as a shopper may know it.
     *
     * @return one that says neither which rule failed nor on what
     */
    public RuleFailure told() {
        String what = getCause() instanceof Stopped ? "the case takes more than it may" : "a rule failed";
        return new RuleFailure(Finding.at(Place.of("rules"), finding.kind(), what), this);
    }

    /** {@return which rule, and what is wrong with it} */
    public Finding finding() {
        return finding;
    }

    /**
     * The same, at the place of the case where it is the case that takes too much, and no rule is to blame.
     *
     * @param ofCase where the case stands
     * @return which rule or case, and what is wrong with it
     */
    public Finding findingOf(Place ofCase) {
        return getCause() instanceof Stopped
                ? Finding.at(ofCase, finding.kind(), finding.message()).help(finding.help())
                : finding;
    }
}
