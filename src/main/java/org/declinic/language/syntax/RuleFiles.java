package org.declinic.language.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/**
 * The rule files of folders, and those in the program.
 *
 * @param files the files, in order of their paths
 * @param tables the tables that the rules look rows up in, in order of their paths
 * @param findings what kept others from being read
 * @param anyJava whether the rules may use all of Java, as the program itself may
 */
public record RuleFiles(List<RuleFile> files, List<RuleFile> tables, List<Finding> findings, boolean anyJava) {

    /**
     * Files without tables, whose rules may use facts, conclusions and values, and nothing else of Java.
     *
     * @param files the files, in order of their paths
     * @param findings what kept others from being read
     */
    public RuleFiles(List<RuleFile> files, List<Finding> findings) {
        this(files, List.of(), findings, false);
    }

    /** The folder of a jar that its rule files are in; other jars may have them anywhere. */
    public static final String IN_A_JAR = "declinic-rules";

    /**
     * All rule files of the folders. {@code core/} comes from the program, whose rules are in its jar or in a folder,
     * unless one of the folders brings its own; without folders everything comes from the program. The rules may use
     * facts, conclusions and values, and nothing else of Java.
     *
     * @param folders folders of rule files, and jars with such files
     * @param ofProgram the program's own rules, or empty for those in its jar
     * @return the files, with a finding for each that cannot be read and each folder that holds none
     */
    public static RuleFiles in(List<Path> folders, Optional<Path> ofProgram) {
        return new RuleFolders(folders, ofProgram).read();
    }

    /**
     * The same files with the permission to use all of Java. Only for rules that are trusted as the program is.
     *
     * @return the files
     */
    public RuleFiles allowingJava() {
        return new RuleFiles(files, tables, findings, true);
    }

    /**
     * Other files with the same permission, and without tables.
     *
     * @param others files that are made of these
     * @return those files, without findings
     */
    public RuleFiles of(List<RuleFile> others) {
        return new RuleFiles(others, List.of(), List.of(), anyJava);
    }

    /**
     * All rules in the program's jar, and on top of them those of the folders.
     *
     * @param folders folders of rule files, and jars with such files
     * @return the files, with a finding for each that cannot be read and each folder that holds none
     */
    public static RuleFiles onTopOfTheProgram(List<Path> folders) {
        return new RuleFolders(folders, Optional.empty()).readOnTop();
    }

    /** {@return how each file is opened from the working directory, by its path in its folder of rules} */
    public Map<String, String> opened() {
        return files.stream().collect(Collectors.toMap(RuleFile::path, RuleFile::opened));
    }

    /** {@return the errors among the findings} */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
