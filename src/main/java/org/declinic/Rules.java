package org.declinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.declinic.answers.questions.AskingDiagnoser;
import org.declinic.answers.questions.Questions;
import org.declinic.cases.casefile.GivenFacts;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RuleJar;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.knowledge.SentRules;
import org.declinic.engine.session.CaseSize;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.Limited;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.limits.Allowance;
import org.declinic.limits.LimitReached;
import org.declinic.limits.Limits;
import org.declinic.limits.Stopped;
import org.kie.api.KieBase;

/**
 * A set of rules, loaded and ready to run. To load rule files takes seconds, for they are compiled; the program's own
 * rules, and those of a jar that {@link #writeJar} wrote for the same user, are compiled already. Immutable, and safe to
 * use from many threads. Nothing is to be closed.
 */
public final class Rules {

    private static final String THE_CASE = "the case";

    static final Loader ONLY_CONCLUDING = new Loader(false, false);

    private final Knowledge knowledge;
    private final boolean onlyAdding;
    private final Diagnoser diagnoser;
    private final GivenFacts givenFacts;
    private Diagnosing asking;

    private Rules(Knowledge knowledge, boolean onlyAdding) {
        this.knowledge = knowledge;
        this.onlyAdding = onlyAdding;
        this.diagnoser = new Diagnoser(knowledge);
        this.givenFacts = new GivenFacts(knowledge.factTypes());
    }

    /** {@return the rules that come with the program} */
    public static Rules builtIn() {
        return load();
    }

    /**
     * Loads rules that may only come to conclusions: they can use the types of facts and conclusions, types that they
     * declare, and values such as texts, numbers and times. The rules of {@code core/} come from the program unless one
     * of the places brings its own.
     *
     * <p>A jar is compiled from its rule files, whatever else is in it, which takes as long as to compile a folder of them;
     * its classes are used only when {@link #writeJar} wrote it for the user who loads it.
     *
     * @param places folders of rule files ({@code *.drl}), or jars with such files
     * @return the rules of all places together
     * @throws InvalidRulesException when a place is missing or holds no rules, or they make no rule set, or could do more
     *     than conclude, or Drools lacks parts because other code used it first where they cannot be seen
     */
    public static Rules load(Path... places) {
        return ONLY_CONCLUDING.load(places);
    }

    /**
     * Loads rules as {@link #load} does, on top of all rules that come with the program.
     *
     * @param places folders of rule files, or jars with such files
     * @return the program's rules and those of all places together
     * @throws InvalidRulesException as {@link #load} does
     */
    public static Rules builtInAnd(Path... places) {
        return ONLY_CONCLUDING.builtInAnd(places);
    }

    /**
     * To load rules that may use all of Java. Such rules can do what the program can do, and a loop in one has no bound:
     * only for rules that are trusted as the program itself is.
     *
     * @return what loads them
     */
    public static Loader allowingJava() {
        return new Loader(true, false);
    }

    /**
     * To load rules that may only add to what the program's own conclude: reasons for and against causes, advice, notes, and
     * facts of types that they declare. Refused is a rule that keeps a case from being diagnosed ({@code contradiction}),
     * stops attempts ({@code stop}, {@code forbid}), or has shoppers told something else ({@code untold}); that concludes a
     * {@code Cause}, a {@code Plan}, or facts of a type or rows of a table that the program's rules conclude or look up;
     * that says {@code @told}, {@code @attempt} or {@code @for} of a cause or remedy of the program, or holds more than 0.95
     * against one; and a {@code core/} in place of the program's. What a comment in a rule file allows counts for nothing
     * here.
     *
     * @return what loads them
     */
    public static Loader onlyAdding() {
        return new Loader(false, true);
    }

    /** Loads rules with a permission, or without one that others have. Immutable. */
    public static final class Loader {

        private final boolean anyJava;
        private final boolean onlyAdding;

        private Loader(boolean anyJava, boolean onlyAdding) {
            this.anyJava = anyJava;
            this.onlyAdding = onlyAdding;
        }

        /**
         * Loads rules as {@link Rules#load} does, with or without the permission.
         *
         * @param places folders of rule files, or jars with such files
         * @return the rules of all places together
         * @throws InvalidRulesException as {@link Rules#load} does
         */
        public Rules load(Path... places) {
            List<Path> given = present(places);
            return load(() -> RuleFiles.in(given, Optional.empty()), places);
        }

        /**
         * Loads rules as {@link Rules#builtInAnd} does, with or without the permission.
         *
         * @param places folders of rule files, or jars with such files
         * @return the program's rules and those of all places together
         * @throws InvalidRulesException as {@link Rules#load} does
         */
        public Rules builtInAnd(Path... places) {
            List<Path> given = present(places);
            return load(() -> RuleFiles.onTopOfTheProgram(given));
        }

        private static List<Path> present(Path... places) {
            return Stream.of(places)
                    .map(place -> Objects.requireNonNull(place, "place"))
                    .toList();
        }

        private Rules load(Supplier<RuleFiles> files, Path... jars) {
            return InternalErrorException.unless("the rules", () -> {
                RuleFiles found = files.get();
                RuleFiles permitted = anyJava ? found.allowingJava() : found;
                try {
                    return DroolsParts.with(() ->
                            new Rules(KnowledgeLoader.loadOnce(permitted, List.of(jars), onlyAdding), onlyAdding));
                } catch (RulesException e) {
                    throw new InvalidRulesException(e.findings(), e);
                }
            });
        }
    }

    /**
     * The version of the rules.
     *
     * @return the first 12 hexadecimal digits of the SHA-256 of the rule files
     */
    public String version() {
        return knowledge.version();
    }

    /**
     * The rules as Drools knows them, for sessions of the caller's own.
     *
     * @return the KieBase, which is safe to share between threads
     */
    public KieBase kieBase() {
        return knowledge.kieBase();
    }

    /**
     * Writes the rules and what they were compiled to into a jar, which {@link #load} opens at once for the user who wrote
     * it: its digest is kept in the user's cache folder ({@code $XDG_CACHE_HOME/declinic} or {@code ~/.cache/declinic}), for as
     * long as it is loaded once a month. Elsewhere, where that folder cannot be written, or with another version of the
     * program, it is compiled anew from its rule files. It is also a KIE module: on the class path, a {@code KieContainer}
     * finds it, and judges nothing.
     *
     * @param jar the jar, which is replaced when there is one
     * @throws IOException when it cannot be written
     */
    public void writeJar(Path jar) throws IOException {
        DroolsParts.with(() -> {
            new RuleJar(jar).write(knowledge);
            return null;
        });
    }

    SentRules sent() {
        return SentRules.of(knowledge, onlyAdding);
    }

    Diagnosis diagnose(String id, Collection<?> facts, Limits limits) {
        return InternalErrorException.unless(
                THE_CASE, () -> DroolsParts.with(() -> diagnose(id, facts, limits, diagnoser)));
    }

    Diagnosis diagnoseAndAsk(String id, Collection<?> facts, Limits limits) {
        return InternalErrorException.unless(
                THE_CASE, () -> DroolsParts.with(() -> diagnose(id, facts, limits, asking())));
    }

    /** What takes seconds the first time. */
    void prepareToAsk() {
        InternalErrorException.unless("the rules", () -> DroolsParts.with(this::asking));
    }

    private synchronized Diagnosing asking() {
        if (asking == null) {
            asking = new AskingDiagnoser(Diagnoser.forAgents(knowledge), new Questions(knowledge));
        }
        return asking;
    }

    private Diagnosis diagnose(String id, Collection<?> facts, Limits limits, Diagnosing diagnosing) {
        try {
            return Allowance.within(limits, () -> new Limited(diagnosing, limits).diagnose(id, taken(facts)));
        } catch (RuleFailure failure) {
            throw failure.getCause() instanceof Stopped stopped ? ended(stopped) : new RuleFailedException(failure);
        } catch (Stopped stopped) {
            throw ended(stopped);
        }
    }

    static DeclinicException ended(Stopped stopped) {
        return stopped instanceof LimitReached reached
                ? LimitExceededException.of(reached)
                : new DiagnosisCancelledException(stopped);
    }

    private List<Object> taken(Collection<?> facts) {
        CaseSize.demand(facts.size());
        List<Finding> findings = new ArrayList<>();
        List<Object> taken = givenFacts.take(facts, findings);
        if (!findings.isEmpty()) {
            throw new InvalidCaseException(findings);
        }
        return taken;
    }
}
