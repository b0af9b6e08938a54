package org.declinic.cases.batch;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.LooksLike;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.SentAdapter;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.knowledge.SentRules;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.Limited;
import org.declinic.engine.session.Told;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.limits.Limits;

/**
 * How cases are diagnosed, to be sent to other JVMs. Immutable.
 *
 * @param rules the rules
 * @param adapter makes cases of records; {@code null} for cases
 * @param delimiter what stands between the cells of a table of records
 * @param forShoppers whether it is for shoppers, and not for agents
 * @param limits what the diagnosis of one case may take
 */
public record Setup(SentRules rules, SentAdapter adapter, char delimiter, boolean forShoppers, Limits limits)
        implements Serializable {

    private static final Joiner.Rules NOT_JOINED = new Joiner.Rules(Duration.ZERO, false);

    /**
     * Opens the rules and the adapter, once a JVM.
     *
     * @return what diagnoses here
     * @throws RulesException when the rules cannot be opened here, or are others
     */
    public Opened open() throws RulesException {
        return new Opened(this, rules.open());
    }

    /** What diagnoses in this JVM. Safe to use from many threads, each with work of its own. */
    public static final class Opened {

        private static final LooksLike LOOKS_LIKE = new LooksLike(() -> Mappings.in(List.of(), Optional.empty()));

        private final Setup setup;
        private final Knowledge knowledge;
        private final Diagnosing diagnosing;

        private Opened(Setup setup, Knowledge knowledge) {
            this.setup = setup;
            this.knowledge = knowledge;
            Diagnosing within = new Limited(
                    setup.forShoppers ? Diagnoser.forShoppers(knowledge) : Diagnoser.forAgents(knowledge),
                    setup.limits);
            Diagnosing told = setup.forShoppers ? Told.failures(within) : within;
            this.diagnosing = (id, facts) -> DroolsParts.with(() -> told.diagnose(id, facts));
        }

        /** {@return how inputs are laid out} */
        public CaseLayout layout() {
            return setup.adapter == null
                    ? CaseLayout.cases(knowledge.factTypes())
                    : CaseLayout.records(setup.delimiter);
        }

        /**
         * Totals of what cases show.
         *
         * @param inDetail whether a page is to be made of them
         * @return totals of no case yet
         */
        public Totals newTotals(boolean inDetail) {
            return inDetail
                    ? Totals.inDetail(knowledge.factTypes(), knowledge.causes())
                    : Totals.ofCounts(knowledge.causes());
        }

        /** {@return what reads and diagnoses, for one thread} */
        public CaseWork newWork() {
            return new CaseWork(knowledge.factTypes(), diagnosing, LOOKS_LIKE::about);
        }

        /** {@return what makes cases of records, for one thread; empty where there are cases} */
        public Optional<RecordMapper> newMapper() {
            return Optional.ofNullable(setup.adapter)
                    .map(adapter -> new RecordMapper(adapter.open(), knowledge.factTypes()));
        }

        /**
         * Diagnoses texts by the thread that asks. Records of one payment are cases of their own, and not told of each
         * other.
         *
         * @param texts the texts
         * @param format the format of the lines
         * @param totals what the tallies are of
         * @param leftOut counts records that become no case
         * @return what comes of it, part after part
         */
        public Parts parts(Texts texts, Lines format, Totals totals, LeftOut leftOut) {
            Chunks cut = new CutChunks(texts);
            Chunks chunks = newMapper()
                    .<Chunks>map(mapper -> new JoinedChunks(cut, new RecordInputs(() -> mapper, NOT_JOINED, leftOut)))
                    .orElse(cut);
            return new Parts(chunks, new PartMaker(newWork(), format, totals));
        }

        /**
         * Diagnoses cases that were made of records before, by the thread that asks.
         *
         * @param made the cases, and records of which none could be made
         * @param format the format of the lines
         * @param totals what the tallies are of
         * @return what comes of it, part after part
         */
        public Parts partsOfMade(Texts made, Lines format, Totals totals) {
            return new Parts(new CutChunks(made), new PartMaker(newWork(), format, totals));
        }
    }
}
