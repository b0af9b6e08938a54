package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.sandbox.CompiledClasses;
import org.declinic.language.sandbox.Refusal;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/** A jar of rule files together with what they were compiled to: a KIE module. */
public final class RuleJar {

    private final Path jar;

    /**
     * A jar, which there may be or not.
     *
     * @param jar the file
     */
    public RuleJar(Path jar) {
        this.jar = jar;
    }

    /**
     * The knowledge in the jar, or empty when it holds no compiled rules, or those of other rule files.
     *
     * @param sources all rule files, which may have the permission to use all of Java
     */
    Optional<Knowledge> knowledge(Sources sources) throws RulesException {
        RuleFiles files = sources.files();
        try {
            Map<String, byte[]> entries =
                    ModuleTables.into(RuleModule.entries(Files.readAllBytes(jar)), files.tables());
            if (entries.keySet().stream().noneMatch(name -> name.endsWith("/" + ModuleIndex.NAME))) {
                return Optional.empty();
            }
            RuleModule module = RuleModule.of(entries, JavaClasses.loader());
            if (!module.index().types().equals(TypesFingerprint.now())) {
                throw refused(
                        Code.OTHER_TYPES,
                        "the rules of the jar were compiled with another version of Drools or of the fact types",
                        "write the jar anew from its rule files, with this version of the program");
            }
            if (!module.index().hash().equals(sources.hash())) {
                return Optional.empty();
            }
            Optional<Refusal> refusal =
                    files.anyJava() ? Optional.empty() : new CompiledClasses(entries, JavaClasses.loader()).refusal();
            if (refusal.isPresent()) {
                throw refused(
                        refusal.get().code(),
                        refusal.get().message(),
                        refusal.get().help());
            }
            return Optional.of(KnowledgeLoader.open(module, sources));
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError damaged) {
            throw refused(
                    Code.UNREADABLE,
                    "the jar is damaged: " + damaged.getMessage(),
                    "write it anew from its rule files");
        }
    }

    private RulesException refused(Code code, String message, String help) {
        Place place = Place.of(RuleFile.opened(jar));
        return new RulesException(List.of(Finding.at(place, code, message).help(help)));
    }

    /**
     * Writes rules, compiled, to the jar, which is there wholly or not at all. {@link KnowledgeLoader#loadOnce} reads it, and
     * KIE reads it as a module.
     *
     * @param rules the rules
     * @throws IOException when it cannot be written
     */
    public void write(Knowledge rules) throws IOException {
        RuleFiles files = rules.files();
        byte[] module;
        try {
            module = RuleCompiler.compile(files, rules.meaning());
        } catch (RulesException e) {
            throw new IllegalStateException("rules that compiled before do not now", e);
        }
        Path folder = jar.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
        }
        Path unfinished = Files.createTempDirectory(folder, "." + jar.getFileName());
        try {
            Path whole = unfinished.resolve("whole.jar");
            try (FileSystem zip = FileSystems.newFileSystem(whole, Map.of("create", "true"))) {
                Path root = zip.getPath("/");
                new ModuleFolder(root).write(ModuleTables.into(RuleModule.entries(module), files.tables()));
                for (RuleFile file : Stream.concat(files.files().stream(), files.tables().stream())
                        .toList()) {
                    Path source = root.resolve(RuleFiles.IN_A_JAR).resolve(file.path());
                    Files.createDirectories(source.getParent());
                    Files.writeString(source, file.text());
                }
            }
            Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished.resolve("whole.jar"));
            Files.delete(unfinished);
        }
    }
}
