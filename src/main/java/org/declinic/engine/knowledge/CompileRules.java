package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.FolderFiles;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.util.maven.support.ReleaseIdImpl;

/** The step of the build that compiles the program's own rules, so that its jar is a KIE module that is ready to run. */
public final class CompileRules {

    private CompileRules() {}

    /**
     * Compiles rules into a folder of classes.
     *
     * @param arguments the folder of rules, the folder of classes with {@code META-INF/kmodule.xml} in it, and the
     *     version of the program
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        RuleFiles files = RuleFiles.in(List.of(rules), Optional.empty());
        ReleaseId release = new ReleaseIdImpl(ModuleIndex.GROUP, ModuleIndex.PROGRAM, arguments[2]);
        ModuleFolder folder = new ModuleFolder(classes);
        folder.clear();
        try {
            KieModuleModel model = KieModuleModelImpl.fromXML(
                    classes.resolve(ModuleFolder.KMODULE).toFile());
            byte[] module = RuleCompiler.compile(files, RuleSet.of(files), release, model);
            folder.write(ModuleTables.into(RuleModule.entries(module), files.tables()));
            Files.write(
                    classes.resolve("declinic-rules/files"),
                    Stream.concat(files.files().stream(), files.tables().stream())
                            .map(RuleFile::path)
                            .toList());
            listAdapters(classes.resolve("declinic-adapters"));
        } catch (RulesException e) {
            throw new IOException(
                    e.findings().stream().map(Finding::inFull).collect(Collectors.joining("\n\n", "\n", "")), e);
        }
    }

    /** A jar cannot be listed everywhere. */
    private static void listAdapters(Path folder) throws IOException {
        Files.write(
                folder.resolve("files"),
                FolderFiles.in(folder, name -> name.endsWith(".jq")).stream()
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .toList());
    }
}
