package org.declinic.authoring.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.FolderFiles;

/**
 * The scenarios of rules folders, in order of files and lines.
 *
 * @param scenarios those that can be run
 * @param findings what is wrong with the others, and with their files
 */
record ScenarioFiles(List<Scenario> scenarios, List<Finding> findings) {

    private static final String SUFFIX = ".test.yaml";

    /** Reads all scenario files of folders, and of the folders in them. */
    static ScenarioFiles in(Collection<Path> folders, Knowledge knowledge) {
        ScenarioFiles all = new ScenarioFiles(new ArrayList<>(), new ArrayList<>());
        CaseReader caseReader = new CaseReader(knowledge.factTypes(), Optional.empty());
        ExpectedReader expectedReader = new ExpectedReader(knowledge);
        folders.stream().distinct().forEach(folder -> {
            for (Path path : all.paths(folder)) {
                YamlFile file = new YamlFile(path);
                String relative = folder.relativize(path).toString().replace('\\', '/');
                all.scenarios.addAll(new ScenarioReader(file, relative, caseReader, expectedReader).read());
                all.findings.addAll(file.findings());
            }
        });
        return all;
    }

    private List<Path> paths(Path folder) {
        try {
            return FolderFiles.in(folder, name -> name.endsWith(SUFFIX));
        } catch (IOException e) {
            findings.add(FolderFiles.unreadable(folder, e));
            return List.of();
        }
    }
}
