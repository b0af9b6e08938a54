package org.declinic.language.sandbox;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFiles;

/** What rules may do without the permission to use all of Java: match facts, calculate with values, and conclude. */
public final class Sandbox {

    /** Errors, for which the rules are not compiled either, that say more of what is in their line. */
    private static final Set<Code> SAY_MORE = Set.of(
            Code.UNKNOWN_ANNOTATION,
            Code.BAD_ANNOTATION,
            Code.ANNOTATION_TWICE,
            Code.UNKNOWN_TYPE,
            Code.SYNTAX,
            Code.MISSPELT_KEYWORD);

    private Sandbox() {}

    /**
     * Judges rules as they are written. To be done before anything is compiled, since the compiler itself runs some
     * of what stands in a rule file.
     *
     * @param files the rule files, which may have the permission to use all of Java
     * @param rules what they mean
     * @return an error for everything that the rules may not use, in order of files and lines
     */
    public static List<Finding> findings(RuleFiles files, RuleSet rules) {
        if (files.anyJava()) {
            return List.of();
        }
        List<ParsedFile> parsed = rules.files();
        Set<String> declared = parsed.stream()
                .flatMap(file -> file.tree().getClassAndEnumDeclarationDescrs().stream())
                .map(type -> type.getType().getFullName())
                .filter(name -> Classes.find(name).isEmpty())
                .collect(toSet());
        Set<String> packages =
                parsed.stream().map(file -> file.tree().getNamespace()).collect(toSet());
        Queries queries = new Queries(parsed);
        List<Finding> findings = new ArrayList<>();
        for (ParsedFile file : parsed) {
            findings.addAll(new FileJudge(file, declared, packages).findings());
            queries.judge(file, findings::add);
        }
        Set<String> said = rules.errors().stream()
                .filter(error -> SAY_MORE.contains(error.kind()))
                .map(Sandbox::lineOf)
                .collect(toSet());
        findings.removeIf(finding -> said.contains(lineOf(finding)));
        findings.sort(RuleSet.IN_ORDER);
        return findings;
    }

    private static String lineOf(Finding finding) {
        return finding.place().file() + ":" + finding.place().line();
    }
}
