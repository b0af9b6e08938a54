package org.declinic.language.semantics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.ParsedFile;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Finds types whose facts rules conclude, and of which two that are alike count as two. */
final class ConcludedTypes {

    private ConcludedTypes() {}

    static void check(List<ParsedFile> files, List<Rule> rules, Types types, List<Finding> findings) {
        Set<Type> keyless = new HashSet<>();
        rules.stream()
                .flatMap(rule -> rule.insertions().stream())
                .filter(insertion -> insertion.type() instanceof DeclaredType type && type.hasNoKey())
                .forEach(insertion -> keyless.add(insertion.type()));
        for (ParsedFile file : files) {
            for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
                types.scope(file)
                        .type(type.getTypeName())
                        .filter(keyless::contains)
                        .ifPresent(concluded -> findings.add(Declarations.nameOf(file, type)
                                .finding(
                                        Code.MISSING_ANNOTATION,
                                        "rules conclude " + concluded.name()
                                                + ", which has no @key: two that are alike count as two")
                                .as(Severity.WARNING)
                                .help("write @key after each field that tells one from another")));
            }
        }
    }
}
