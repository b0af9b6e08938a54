package org.declinic.authoring.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.semantics.Producers;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/**
 * What there is to say of rule files.
 *
 * @param findings every mistake and doubt, in order of files and lines
 * @param files how many files were checked
 * @param rules how many rules were checked
 * @param knowledge the compiled rules, or empty when there is an error, or nobody asked for them
 */
public record Check(List<Finding> findings, int files, int rules, Optional<Knowledge> knowledge) {

    /** What is done with rules in which no mistake was found. */
    private interface Compilation {

        Optional<Knowledge> of(RuleFiles files, RuleSet rules) throws RulesException;
    }

    /**
     * Checks rule files. Nothing is compiled while there are errors; what only the compiler finds is reported when
     * everything else is right. What concerns the rules together is reported when each of them is right.
     *
     * @param files the files
     * @param folders the folders of rules that the user works on; there are scenarios in them
     * @return what there is to say, without the compiled rules
     */
    public static Check of(RuleFiles files, List<Path> folders) {
        return of(files, folders, (all, rules) -> {
            KnowledgeLoader.verify(all, rules);
            return Optional.empty();
        });
    }

    /**
     * Checks rule files as {@link #of(RuleFiles, List)} does, for those who use the rules too.
     *
     * @param files the files as they are now
     * @param folders the folders of rules that the user works on
     * @param before the rules before a change, or empty to compile everything
     * @return what there is to say, with the compiled rules
     */
    public static Check of(RuleFiles files, List<Path> folders, Optional<Knowledge> before) {
        return of(
                files,
                folders,
                (all, rules) -> Optional.of(
                        before.isEmpty()
                                ? KnowledgeLoader.load(all, rules)
                                : KnowledgeLoader.change(before.get(), all, rules)));
    }

    private static Check of(RuleFiles files, List<Path> folders, Compilation compilation) {
        RuleSet set = RuleSet.of(files);
        List<Finding> findings = new ArrayList<>(set.findings());
        set.rules().forEach(rule -> checkRule(rule, findings));
        List<Finding> forbidden = Sandbox.findings(files, set);
        findings.addAll(forbidden);
        Optional<Knowledge> knowledge = Optional.empty();
        if (set.errors().isEmpty() && forbidden.isEmpty()) {
            CausesAndRemedies.check(set.rules(), findings::add);
            CausesAndRemedies.checkConclusions(set.rules(), findings::add);
            ShopperTexts.check(set, findings::add);
            Producers producers = new Producers(set);
            InvolvedTypes.check(set, producers, findings::add);
            SameRules.check(set.rules(), findings::add);
            Circles.check(set, producers, findings::add);
            Untested.check(ofFolders(set, folders), Evidence.in(folders).and(set.tables()), findings::add);
            List<Finding> ofTables = new ArrayList<>();
            TableValues.check(set.rules(), set.tables(), ofTables::add);
            ofTables.stream().map(set::inLine).forEach(findings::add);
            try {
                knowledge = compilation.of(files, set);
            } catch (RulesException e) {
                findings.addAll(e.findings());
            }
        }
        findings.sort(RuleSet.IN_ORDER);
        return new Check(findings, files.files().size(), set.rules().size(), knowledge);
    }

    /** {@return whether there is an error among the findings, so that the rules cannot be used} */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /**
     * How many findings there are of a severity.
     *
     * @param severity the severity
     * @return their number
     */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static void checkRule(Rule rule, List<Finding> findings) {
        ForbiddenWords.check(rule, findings::add);
        UnknownValues.check(rule, findings::add);
        Amounts.check(rule, findings::add);
        HalfConstraints.check(rule, findings::add);
        Contradictions.check(rule, findings::add);
    }

    private static List<Rule> ofFolders(RuleSet set, List<Path> folders) {
        Set<String> opened = folders.stream().map(RuleFile::opened).collect(Collectors.toSet());
        return set.rules().stream()
                .filter(rule -> opened.contains(rule.file().file().folder()))
                .toList();
    }
}
