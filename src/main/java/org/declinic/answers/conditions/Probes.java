package org.declinic.answers.conditions;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.SideFiles;
import org.declinic.language.syntax.RuleFile;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The rules that are asked, each once, however many rules of a file begin with it. Each has an agenda group of its own,
 * so that Drools decides only those that are asked. Queries would not do: one with {@code matches} does not compile in
 * Drools 10.2.0.
 */
final class Probes {

    /** Small packages compile faster: those of 8 in two thirds of the time of those of 30. */
    private static final int MOST_IN_A_PACKAGE = 8;

    private final Map<Prefix, Probe> probes = new LinkedHashMap<>();
    private final KieBase kieBase;
    private final Set<String> compiled;

    private record Probe(String name, String space) {}

    /** Compiles what steps ask, unless they were compiled before. */
    Probes(Knowledge knowledge, List<Source> sources, Stream<Step> steps) {
        Map<String, Integer> ofFile = new HashMap<>();
        steps.flatMap(Step::asked)
                .filter(prefix -> !prefix.isEmpty() && !probes.containsKey(prefix))
                .forEach(prefix -> {
                    int before = ofFile.merge(prefix.space(), 1, Integer::sum) - 1;
                    String space = prefix.space() + "_" + before / MOST_IN_A_PACKAGE;
                    probes.put(prefix, new Probe(prefix.space() + "." + before, space));
                });
        kieBase = knowledge.compileBeside(sources.stream()
                .map(source -> files(source, sources))
                .filter(files -> !files.rules().isEmpty())
                .toList());
        compiled = kieBase.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .map(Rule::getName)
                .collect(toSet());
    }

    private SideFiles files(Source source, List<Source> sources) {
        List<Map.Entry<Prefix, Probe>> own = probes.entrySet().stream()
                .filter(each -> each.getKey().space().equals(source.space()))
                .toList();
        List<RuleFile> heads = own.stream()
                .map(each -> each.getValue().space())
                .distinct()
                .map(space ->
                        RuleFile.generated(space + ".drl", source.head(space, sources, name -> isUsed(name, space))))
                .toList();
        List<RuleFile> rules = own.stream()
                .map(each -> RuleFile.generated(each.getValue().name() + ".drl", text(each.getKey(), each.getValue())))
                .toList();
        return new SideFiles(heads, rules);
    }

    KieBase kieBase() {
        return kieBase;
    }

    /** The name of the probe, or empty when it cannot be asked. */
    Optional<String> name(Prefix prefix) {
        return Optional.ofNullable(probes.get(prefix)).map(Probe::name).filter(compiled::contains);
    }

    private static String text(Prefix prefix, Probe probe) {
        return "package " + probe.space() + "\nrule \"" + probe.name() + "\" agenda-group \"" + probe.name()
                + "\"\nwhen\n" + String.join("\n", prefix.elements()) + "\nthen\nend\n";
    }

    private boolean isUsed(String name, String space) {
        return probes.entrySet().stream()
                .filter(each -> each.getValue().space().equals(space))
                .flatMap(each -> each.getKey().elements().stream())
                .anyMatch(element -> element.contains(name));
    }
}
