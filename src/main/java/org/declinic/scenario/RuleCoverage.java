package org.declinic.scenario;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.diagnosis.Observation;
import org.declinic.finding.Place;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.declinic.scenario.Coverage.Gap;
import org.declinic.scenario.Coverage.Measure;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.RuleFiles;

/** Counts the rules of which a conclusion stood in a scenario. */
public final class RuleCoverage implements CoverageCounter {

    private final Map<String, Place> rules = new LinkedHashMap<>();
    private final Set<String> concluded = new HashSet<>();

    /**
     * Counts the rules of some folders, whatever other rules they are used with.
     *
     * @param knowledge the rule set
     * @param files the rule files that it is made of
     * @param folders the folders whose rules count
     */
    public RuleCoverage(Knowledge knowledge, RuleFiles files, List<Path> folders) {
        Map<String, Path> counted = files.files().stream()
                .filter(file -> isIn(file, folders))
                .collect(toMap(RuleFile::path, file -> Path.of(file.opened())));
        for (RuleEntry rule : knowledge.rules()) {
            Path file = counted.get(rule.file());
            if (file != null) {
                rules.put(rule.name(), new Place(file.toString(), rule.line(), rule.column()));
            }
        }
    }

    private static boolean isIn(RuleFile file, List<Path> folders) {
        Path opened = Path.of(file.opened()).toAbsolutePath();
        return Files.exists(opened) && folders.stream().anyMatch(folder -> opened.startsWith(folder.toAbsolutePath()));
    }

    @Override
    public void see(Observation observation) {
        concluded.addAll(observation.rules());
    }

    @Override
    public Coverage coverage() {
        List<Gap> gaps = rules.entrySet().stream()
                .filter(rule -> !concluded.contains(rule.getKey()))
                .map(rule -> new Gap(rule.getValue(), rule.getKey(), null, "no scenario in which it concludes"))
                .toList();
        return new Coverage(List.of(new Measure("rules", rules.size() - gaps.size(), rules.size())), gaps);
    }
}
