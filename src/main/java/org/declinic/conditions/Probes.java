package org.declinic.conditions;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.knowledge.Knowledge;
import org.declinic.syntax.RuleFile;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.kie.api.KieBase;

/** The queries that are asked, each once, however many rules begin with it. */
final class Probes {

    private static final String SPACE = "probes.";

    private final Map<Prefix, String> names = new LinkedHashMap<>();
    private KieBase kieBase;

    void add(Step step) {
        if (step.kind() != Step.Kind.NOT_EXPLAINED) {
            Stream.of(step.before(), step.open(), step.met())
                    .filter(prefix -> !prefix.isEmpty())
                    .forEach(prefix -> names.computeIfAbsent(prefix, each -> "p" + names.size()));
        }
    }

    /** Compiles the queries, with what the rules' files bring along. */
    void compile(Knowledge knowledge, Map<RuleFile, PackageDescr> files) {
        List<RuleFile> needed = new ArrayList<>();
        files.forEach((file, parsed) -> needed.add(new RuleFile("", file.path(), head(file, parsed))));
        List<RuleFile> queries = new ArrayList<>();
        names.forEach((prefix, name) -> queries.add(new RuleFile(
                "",
                name + ".drl",
                "package " + SPACE + prefix.space() + "\nquery " + name + "\n" + String.join("\n", prefix.elements())
                        + "\nend\n")));
        kieBase = knowledge.compileQueries(needed, queries);
    }

    KieBase kieBase() {
        return kieBase;
    }

    /** The name of the query, or empty when it did not compile. */
    Optional<String> name(Prefix prefix) {
        String name = names.get(prefix);
        return Optional.ofNullable(kieBase.getQuery(SPACE + prefix.space(), name)).map(query -> name);
    }

    private String head(RuleFile file, PackageDescr parsed) {
        Set<Prefix> all = names.keySet();
        Stream<? extends BaseDescr> used = Stream.concat(
                        parsed.getFunctions().stream()
                                .filter(function -> isNamed(function.getName(), all)),
                        parsed.getRules().stream()
                                .filter(rule -> rule instanceof QueryDescr && isNamed(rule.getName(), all)));
        return Stream.of(
                        Stream.of("package " + SPACE + parsed.getName(), "import " + parsed.getName() + ".*"),
                        parsed.getImports().stream().map(each -> "import " + each.getTarget()),
                        parsed.getFunctionImports().stream().map(each -> "import static " + each.getTarget()),
                        parsed.getAccumulateImports().stream()
                                .map(each -> "import accumulate " + each.getTarget() + " " + each.getFunctionName()),
                        parsed.getGlobals().stream().map(each -> "global " + each.getType() + " " + each.getIdentifier()),
                        used.map(each -> file.text().substring(each.getStartCharacter(), each.getEndCharacter() + 1)))
                .flatMap(lines -> lines)
                .collect(joining("\n", "", "\n"));
    }

    private static boolean isNamed(String name, Set<Prefix> all) {
        return all.stream()
                .flatMap(prefix -> prefix.elements().stream())
                .anyMatch(element -> element.contains(name));
    }
}
