package org.declinic.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;

/** The project's own rules, compiled once for all tests. */
public final class ProjectRules {

    /** The folder they are in. */
    public static final Path FOLDER = Path.of("rules");

    /** The files they are in. */
    public static final RuleFiles FILES = RuleFiles.in(List.of(FOLDER), Optional.empty());

    /** The rules. */
    public static final Knowledge KNOWLEDGE = load();

    private static final Diagnoser DIAGNOSER = new Diagnoser(KNOWLEDGE);

    private ProjectRules() {}

    /** What a check says first of a rule set that holds nothing else. */
    public static String counted() {
        return FILES.files().size() + " files, " + KNOWLEDGE.rules().size() + " rules";
    }

    private static Knowledge load() {
        try {
            return KnowledgeLoader.load(RuleFiles.in(List.of(FOLDER), Optional.empty()));
        } catch (RulesException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The causes of which rules state the certainty, rather than rows of tables alone. */
    public static Set<String> causesThatRulesAreSureOf() {
        return KNOWLEDGE.rules().stream()
                .filter(rule -> rule.annotation("certainty").isPresent())
                .flatMap(rule -> rule.annotation("cause").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that a run of a rule set over facts shows. */
    public static Observation observe(Knowledge knowledge, Collection<?> facts) {
        try {
            Diagnoser diagnoser = knowledge == KNOWLEDGE ? DIAGNOSER : new Diagnoser(knowledge);
            return diagnoser.observe("test", facts);
        } catch (RuleFailure e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** What the rules conclude of facts. */
    public static Diagnosis diagnose(Collection<?> facts) {
        return diagnose(DIAGNOSER, facts);
    }

    /** What a rule set concludes of facts. */
    public static Diagnosis diagnose(Diagnoser diagnoser, Collection<?> facts) {
        try {
            return diagnoser.diagnose("test", facts);
        } catch (RuleFailure e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }
}
