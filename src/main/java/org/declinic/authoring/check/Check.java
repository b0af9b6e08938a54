package org.declinic.authoring.check;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.finding.Severity;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.drools.model.Model;

/**
 * What there is to say of rule files.
 *
 * @param findings every mistake and doubt, in order of files and lines
 * @param allowed the warnings that the files allow, in order of files and lines
 * @param files how many files were checked
 * @param rules how many rules were checked
 * @param knowledge the compiled rules, or empty when there is an error, or nobody asked for them
 */
public record Check(
        List<Finding> findings, List<Allowed> allowed, int files, int rules, Optional<Knowledge> knowledge) {

    /** What is done with rules in which no mistake was found. */
    private interface Compilation {

        Compiled of(RuleFiles files, RuleSet rules) throws RulesException;
    }

    private record Compiled(Optional<Knowledge> knowledge, List<Model> models) {

        static Compiled of(Knowledge knowledge) {
            return new Compiled(Optional.of(knowledge), knowledge.models());
        }
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
        return of(files, folders, (all, rules) -> new Compiled(Optional.empty(), KnowledgeLoader.verify(all, rules)));
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
                (all, rules) -> Compiled.of(
                        before.isEmpty()
                                ? KnowledgeLoader.load(all, rules)
                                : KnowledgeLoader.change(before.get(), all, rules)));
    }

    private static Check of(RuleFiles files, List<Path> folders, Compilation compilation) {
        RuleSet set = RuleSet.of(files);
        Checked checked = new Checked(set, folders);
        List<Finding> findings = new ArrayList<>(set.findings());
        Checks.OF_EACH_RULE.forEach(check -> Mishap.guard(check, checked, folders, findings::add));
        List<Finding> forbidden = new ArrayList<>();
        Mishap.guard(
                Sandbox.class.getSimpleName(),
                () -> forbidden.addAll(Sandbox.findings(files, set)),
                folders,
                forbidden::add);
        findings.addAll(forbidden);
        Optional<Knowledge> knowledge = Optional.empty();
        boolean all = set.errors().isEmpty() && forbidden.isEmpty();
        if (all) {
            Checks.OF_RULES_TOGETHER.forEach(check -> Mishap.guard(check, checked, folders, findings::add));
            try {
                Compiled compiled = compilation.of(files, set);
                List<Finding> dropped = DroppedConstraints.in(files, set, compiled.models());
                findings.addAll(dropped);
                knowledge = compiled.knowledge().filter(any -> dropped.isEmpty());
            } catch (RulesException e) {
                findings.addAll(e.findings());
            }
        }
        findings.sort(RuleSet.IN_ORDER);
        Allowances allowances = new Allowances(set.files());
        List<Allowed> allowed = new ArrayList<>();
        findings.removeIf(
                finding -> allowances.allowed(finding).map(allowed::add).orElse(false));
        withoutDoubtsInMistakes(findings);
        List<Finding> summed = Summed.of(findings);
        summed.addAll(allowances.mistakes());
        if (all) {
            allowances.unused(checked::isOfTheUser).forEach(summed::add);
        }
        summed.sort(RuleSet.IN_ORDER);
        return new Check(summed, allowed, files.files().size(), set.rules().size(), knowledge);
    }

    /** A warning about a piece that has an error is of no use before that is mended, and may be wrong. */
    private static void withoutDoubtsInMistakes(List<Finding> findings) {
        Map<Place, List<Finding>> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(groupingBy(Check::lineOf));
        findings.removeIf(finding -> finding.severity() == Severity.WARNING
                && errors.getOrDefault(lineOf(finding), List.of()).stream().anyMatch(finding::overlaps));
    }

    private static Place lineOf(Finding finding) {
        return new Place(finding.place().file(), finding.place().line(), 1);
    }

    /**
     * The same with warnings taken otherwise.
     *
     * @param severities how
     * @return the check; what is allowed stays so
     */
    public Check with(Severities severities) {
        List<Finding> taken = findings.stream()
                .flatMap(finding -> severities.of(finding).stream())
                .toList();
        return new Check(taken, allowed, files, rules, knowledge);
    }

    /**
     * The same with what there is to say of other files.
     *
     * @param more findings about adapters
     * @return the check
     */
    public Check and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Check(all, allowed, files, rules, knowledge);
    }

    /** {@return whether there is an error among the findings, also one that was a warning} */
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
}
