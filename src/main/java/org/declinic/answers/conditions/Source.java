package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule file with Drools' own tree of it.
 *
 * @param file the file, without comments
 * @param parsed its tree
 * @param space how the packages of the probes of its rules begin
 */
record Source(RuleFile file, PackageDescr parsed, String space) {

    static List<Source> of(List<RuleFile> files) {
        List<Source> sources = new ArrayList<>();
        for (RuleFile file : files) {
            RuleFile code = file.withoutComments();
            sources.add(new Source(code, ParsedFile.of(code).tree(), spaceOf(file.path())));
        }
        return sources;
    }

    /** A package for each file, also where names differ only in what no package can have. */
    private static String spaceOf(String path) {
        return "probes." + path.replaceAll("\\W", "_") + "_" + Integer.toHexString(path.hashCode());
    }

    List<RuleDescr> rules() {
        return parsed.getRules().stream()
                .filter(rule -> !(rule instanceof QueryDescr))
                .toList();
    }

    /** What stands before the first rule: imports, and what they use of this and the files of its package. */
    String head(String inPackage, List<Source> all, Predicate<String> isUsed) {
        return Stream.of(
                        Stream.of("package " + inPackage, "import " + parsed.getName() + ".*"),
                        parsed.getImports().stream().map(each -> "import " + each.getTarget()),
                        parsed.getFunctionImports().stream().map(each -> "import static " + each.getTarget()),
                        parsed.getAccumulateImports().stream()
                                .map(each -> "import accumulate " + each.getTarget() + " " + each.getFunctionName()),
                        all.stream()
                                .filter(each -> each.parsed.getName().equals(parsed.getName()))
                                .flatMap(each -> each.usable(isUsed)))
                .flatMap(lines -> lines)
                .collect(joining("\n", "", "\n"));
    }

    private Stream<String> usable(Predicate<String> isUsed) {
        return Stream.of(
                        parsed.getGlobals().stream()
                                .filter(global -> isUsed.test(global.getIdentifier()))
                                .map(global -> "global " + global.getType() + " " + global.getIdentifier()),
                        parsed.getFunctions().stream()
                                .filter(function -> isUsed.test(function.getName()))
                                .map(this::text),
                        parsed.getRules().stream()
                                .filter(rule -> rule instanceof QueryDescr && isUsed.test(rule.getName()))
                                .map(this::text))
                .flatMap(texts -> texts);
    }

    private String text(BaseDescr element) {
        return file.text().substring(element.getStartCharacter(), element.getEndCharacter() + 1);
    }
}
