package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.knowledge.RulesVersion;
import org.declinic.language.syntax.RuleFiles;
import picocli.CommandLine.Option;

/** Which rules a command works with. */
final class RulesOption {

    /** Set by the launcher script: the rules beside it. */
    private static final String BESIDE_LAUNCHER = "declinic.rules";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of rules; may be given several times. "
                    + "Default: rules/ beside the launcher, else the program's own.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--allow-java",
            description =
                    "Lets rules use all of Java, and loop. Only for rules that you trust: they can then do whatever "
                            + "the program can. Default: rules use facts, conclusions, declared types and values.")
    private boolean anyJava;

    /** Whether the user names rules. */
    boolean areNamed() {
        return !folders.isEmpty();
    }

    Knowledge load() throws RulesException, WrongUse {
        return KnowledgeLoader.load(files());
    }

    /** The folders of rules that the user works on, none for the rules in the program's jar. */
    List<Path> folders() {
        return folders.isEmpty()
                ? ofProgram().stream().toList()
                : folders.stream().distinct().toList();
    }

    /** The rule files, read from folders that there are. */
    RuleFiles files() throws WrongUse {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUse("there is no folder of rules " + folder);
            }
        }
        return read();
    }

    /** The rule files as they are now; a folder that is gone is a finding. */
    RuleFiles read() {
        RuleFiles files = RuleFiles.in(folders.stream().distinct().toList(), ofProgram());
        return anyJava ? files.allowingJava() : files;
    }

    static String version() {
        return RulesVersion.of(RuleFiles.in(List.of(), ofProgram()));
    }

    private static Optional<Path> ofProgram() {
        return BesideLauncher.folder(BESIDE_LAUNCHER);
    }
}
