package org.declinic.answers.record;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declinic.answers.explain.Explainer;
import org.declinic.answers.explain.Why;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.ReadAs;
import org.declinic.text.CardNumbers;

/** Makes records of cases by a rule set. Not thread-safe. */
public final class Recorder {

    private final String program;
    private final FactTypes types;
    private final Explainer explainer;
    private final CaseYaml writer;
    private final RecordReader reader;

    /**
     * A recorder.
     *
     * @param knowledge the rule set
     * @param program the version of the program
     */
    public Recorder(Knowledge knowledge, String program) {
        this(knowledge, program, new Explainer(knowledge));
    }

    /**
     * A recorder.
     *
     * @param knowledge the rule set
     * @param program the version of the program
     * @param explainer explains by the rule set
     */
    public Recorder(Knowledge knowledge, String program, Explainer explainer) {
        this.program = program;
        this.types = knowledge.factTypes();
        this.explainer = explainer;
        this.writer = new CaseYaml(types);
        this.reader = new RecordReader(types);
    }

    /**
     * Explains a case.
     *
     * @param stated the case
     * @return all that there is to know of it
     * @throws RuleFailure when a rule fails
     */
    public CaseRecord of(Case stated) throws RuleFailure {
        Why why = explain(stated);
        CaseRecord kept = kept(stated, why);
        return repeats(kept, why) ? kept : kept.notRepeating();
    }

    /** A case that was read from its record. */
    CaseRecord again(Case read) throws RuleFailure {
        return kept(read, explain(read));
    }

    private Why explain(Case each) throws RuleFailure {
        return explainer.explain(each.id(), each.facts());
    }

    private CaseRecord kept(Case stated, Why why) {
        return new CaseRecord(
                why.id(),
                CaseRecord.FORMAT,
                program,
                why.rules(),
                now(stated),
                facts(stated),
                readAs(stated),
                true,
                why.causes(),
                why.plan(),
                why.withheld(),
                why.inconsistencies(),
                why.notes());
    }

    private static Instant now(Case stated) {
        return stated.facts().stream()
                .filter(Now.class::isInstance)
                .map(now -> ((Now) now).instant())
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> facts(Case stated) {
        return (Map<String, Object>) writer.written(stated.id(), stated.facts()).get("facts");
    }

    private static List<ReadAs> readAs(Case stated) {
        return stated.facts().stream()
                .filter(ReadAs.class::isInstance)
                .map(ReadAs.class::cast)
                .map(each -> new ReadAs(each.field(), CardNumbers.mask(each.written()), CardNumbers.mask(each.name())))
                .toList();
    }

    /** Whether a record says enough to come to the same once more. */
    private boolean repeats(CaseRecord kept, Why why) throws RuleFailure {
        ReadRecords back = new ReadRecords();
        reader.read(CaseSource.of(kept.id(), new ByteArrayInputStream(RecordJson.bytes(kept)), types), back);
        return back.wrong().isEmpty() && explain(back.all().get(0).read()).equals(why);
    }
}
