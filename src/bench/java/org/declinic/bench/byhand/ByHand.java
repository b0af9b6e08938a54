package org.declinic.bench.byhand;

import java.util.Collection;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.knowledge.Knowledge;
import org.declinic.text.CardNumbers;

/** Diagnoses cases as the project's rules do, without rules. Safe to use from many threads. */
public final class ByHand {

    private final String version;
    private final Contradictions contradictions;
    private final List<Family> families;
    private final Preparation preparation;
    private final OtherWays otherWays;
    private final NewCard newCard;
    private final OtherShops otherShops;

    /**
     * Looks up what is always true of the rules.
     *
     * @param knowledge the project's rules
     */
    public ByHand(Knowledge knowledge) {
        version = knowledge.version();
        contradictions = new Contradictions(knowledge);
        families = List.of(
                new VirtualCardFilter(knowledge),
                new CardMerchant(knowledge),
                new CardAmount(knowledge),
                new CardLife(knowledge),
                new RegionLock(knowledge),
                new OutdatedApp(knowledge),
                new StalePaymentData(knowledge),
                new KlarnaRisk(knowledge),
                new Seller(knowledge),
                new Lockout(knowledge),
                new RestrictedCategory(knowledge),
                new WalletRefusal(knowledge));
        preparation = new Preparation(knowledge);
        otherWays = new OtherWays(knowledge);
        newCard = new NewCard(knowledge);
        otherShops = new OtherShops(knowledge);
    }

    /**
     * Diagnoses one case.
     *
     * @param id what to call the case
     * @param stated its facts, a {@link KlarnaAccount} in place of the declared type
     * @return what the rules would conclude
     */
    public Diagnosis diagnose(String id, Collection<?> stated) {
        CaseFacts facts = new CaseFacts(stated);
        List<Conflict> conflicts = contradictions.in(facts);
        if (!conflicts.isEmpty() || !facts.isDeclined()) {
            return new Diagnosis(CardNumbers.mask(id), List.of(), List.of(), List.of(), conflicts, List.of(), version);
        }
        Reasons reasons = new Reasons();
        for (Family family : families) {
            family.look(facts, reasons);
        }
        List<FoundCause> causes = reasons.causes();
        return new Diagnosis(
                CardNumbers.mask(id), causes, plan(facts, causes), List.of(), List.of(), List.of(), version);
    }

    private List<Step> plan(CaseFacts facts, List<FoundCause> causes) {
        Found found = new Found(facts, causes);
        Remedies remedies = new Remedies(found.stop);
        preparation.advise(found, remedies);
        otherWays.adviseKlarna(found, remedies);
        otherWays.advisePayPal(found, remedies);
        newCard.advise(found, remedies);
        otherWays.adviseAnother(found, remedies);
        otherShops.advise(found, remedies);
        return remedies.plan();
    }
}
