package org.declinic.bench.byhand;

import java.util.Collection;
import java.util.List;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;

/** Ten of the causes, without remedies: those that need neither absence nor the history. */
public final class TenCauses {

    private final List<Family> families;

    /**
     * Looks up what is always true of the rules.
     *
     * @param knowledge rules with those causes
     */
    public TenCauses(Knowledge knowledge) {
        families = List.of(
                new CardMerchant(knowledge),
                new CardAmount(knowledge),
                new CardLife(knowledge),
                new RegionLock(knowledge),
                new OutdatedApp(knowledge),
                new KlarnaRisk(knowledge));
    }

    /**
     * Finds the causes of one case.
     *
     * @param stated its facts, a {@link KlarnaAccount} in place of the declared type
     * @return the causes, the most certain first
     */
    public List<FoundCause> of(Collection<?> stated) {
        CaseFacts facts = new CaseFacts(stated);
        if (!facts.isDeclined()) {
            return List.of();
        }
        Reasons reasons = new Reasons();
        for (Family family : families) {
            family.look(facts, reasons);
        }
        return reasons.causes();
    }
}
