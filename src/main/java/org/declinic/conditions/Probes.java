package org.declinic.conditions;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.knowledge.Knowledge;
import org.declinic.syntax.RuleFile;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Query;

/** The queries that are asked, each once, however many rules of a file begin with it. */
final class Probes {

    /** Drools 10.2.0 makes one class of the queries of a package, and 30 queries can make it too large. */
    private static final int MOST_IN_A_PACKAGE = 8;

    private final Map<Prefix, Probe> probes = new LinkedHashMap<>();
    private final KieBase kieBase;
    private final Set<String> compiled;

    private record Probe(String name, String space) {}

    /** Compiles the queries that steps ask, unless they were compiled before. */
    Probes(Knowledge knowledge, List<Source> sources, Stream<Step> steps) {
        Map<String, Integer> ofFile = new HashMap<>();
        steps.filter(step -> step.kind() != Step.Kind.NOT_EXPLAINED)
                .flatMap(step -> Stream.of(step.before(), step.open(), step.met()))
                .filter(prefix -> !prefix.isEmpty() && !probes.containsKey(prefix))
                .forEach(prefix -> {
                    int before = ofFile.merge(prefix.space(), 1, Integer::sum) - 1;
                    String space = prefix.space() + "_" + before / MOST_IN_A_PACKAGE;
                    probes.put(prefix, new Probe("probe" + probes.size(), space));
                });
        List<RuleFile> heads = new ArrayList<>();
        for (Source source : sources) {
            probes.entrySet().stream()
                    .filter(each -> each.getKey().space().equals(source.space()))
                    .map(each -> each.getValue().space())
                    .distinct()
                    .forEach(space -> heads.add(new RuleFile(
                            "", space + ".drl", source.head(space, sources, name -> isUsed(name, space)))));
        }
        List<RuleFile> queries = probes.entrySet().stream()
                .map(each -> new RuleFile("", each.getValue().name() + ".drl", query(each.getKey(), each.getValue())))
                .toList();
        kieBase = knowledge.compileQueries(heads, queries);
        compiled = kieBase.getKiePackages().stream()
                .flatMap(each -> each.getQueries().stream())
                .map(Query::getName)
                .collect(toSet());
    }

    KieBase kieBase() {
        return kieBase;
    }

    /** The name of the query, or empty when it did not compile. */
    Optional<String> name(Prefix prefix) {
        return Optional.of(probes.get(prefix).name()).filter(compiled::contains);
    }

    private static String query(Prefix prefix, Probe probe) {
        return "package " + probe.space() + "\nquery " + probe.name() + "\n" + String.join("\n", prefix.elements())
                + "\nend\n";
    }

    private boolean isUsed(String name, String space) {
        return probes.entrySet().stream()
                .filter(each -> each.getValue().space().equals(space))
                .flatMap(each -> each.getKey().elements().stream())
                .anyMatch(element -> element.contains(name));
    }
}
