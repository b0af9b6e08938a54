package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.language.sandbox.CompiledClasses;
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
     * The knowledge in the jar, or empty when this program did not write it for this user, or with other types or rule files:
     * what a jar of others says that its rules were compiled to may be anything.
     *
     * @param sources all rule files, which may have the permission to use all of Java
     */
    Optional<Knowledge> knowledge(Sources sources) {
        RuleFiles files = sources.files();
        try {
            if (Files.size(jar) > RuleModule.MOST_BYTES) {
                return Optional.empty();
            }
            byte[] written = Files.readAllBytes(jar);
            if (CompiledRules.jarsOfUser().find(Sha256.of(written)).isEmpty()) {
                return Optional.empty();
            }
            Map<String, byte[]> entries = ModuleTables.into(RuleModule.entries(written), files.tables());
            RuleModule module = RuleModule.of(entries, JavaClasses.loader());
            boolean isOfThese = module.index().types().equals(TypesFingerprint.now())
                    && module.index().hash().equals(sources.hash());
            return isOfThese && (files.anyJava() || isPermitted(entries))
                    ? Optional.of(KnowledgeLoader.open(module, sources))
                    : Optional.empty();
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPermitted(Map<String, byte[]> entries) {
        return new CompiledClasses(entries, JavaClasses.loader()).refusal().isEmpty();
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
            String written = Sha256.of(Files.readAllBytes(whole));
            Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
            CompiledRules.jarsOfUser().keep(written, new byte[0]);
        } finally {
            Files.deleteIfExists(unfinished.resolve("whole.jar"));
            Files.delete(unfinished);
        }
    }
}
