package org.declinic.knowledge;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.sandbox.CompiledClasses;
import org.declinic.sandbox.Refusal;
import org.declinic.semantics.JavaClasses;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.RuleFiles;

/** A jar of rule files together with what they were compiled to: a KIE module. */
final class RuleJar {

    private final Path jar;

    RuleJar(Path jar) {
        this.jar = jar;
    }

    /**
     * The compiled rules of the jar, or empty when it holds none, or those of other rule files.
     *
     * @param hash the hash of all rule files
     * @param anyJava whether the rules may use all of Java
     */
    Optional<RuleModule> module(String hash, boolean anyJava) throws IOException, RulesException {
        Map<String, byte[]> entries = RuleModule.entries(Files.readAllBytes(jar));
        if (entries.keySet().stream().noneMatch(name -> name.endsWith("/" + ModuleIndex.NAME))) {
            return Optional.empty();
        }
        RuleModule module = RuleModule.of(entries, JavaClasses.loader());
        if (!module.index().types().equals(TypesFingerprint.now())) {
            throw refused(
                    "other-types",
                    "the rules of the jar were compiled with another version of Drools or of the fact types",
                    "write the jar anew from its rule files, with this version of the program");
        }
        if (!module.index().hash().equals(hash)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal =
                anyJava ? Optional.empty() : new CompiledClasses(entries, JavaClasses.loader()).refusal();
        if (refusal.isPresent()) {
            throw refused(
                    refusal.get().code(), refusal.get().message(), refusal.get().help());
        }
        return Optional.of(module);
    }

    private RulesException refused(String code, String message, String help) {
        Place place = Place.of(RuleFile.opened(jar));
        return new RulesException(List.of(Finding.error(place, code, message).help(help)));
    }

    /** Compiles rule files and writes all to the jar, which is there wholly or not at all. */
    void write(List<RuleFile> files, byte[] module) throws IOException {
        Path unfinished = jar.resolveSibling(jar.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (FileSystem zip = FileSystems.newFileSystem(unfinished, Map.of("create", "true"))) {
            Path root = zip.getPath("/");
            new ModuleFolder(root).write(module);
            for (RuleFile file : files) {
                Path source = root.resolve(RuleFiles.IN_A_JAR).resolve(file.path());
                Files.createDirectories(source.getParent());
                Files.writeString(source, file.text());
            }
        }
        Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
