package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.model.Model;

/** Loads rule sets, compiling only those that are not kept. */
final class KnowledgeLoader {

    private static final int SHOWN_DIGITS = 12;

    private final CompiledRules kept;

    KnowledgeLoader(CompiledRules kept) {
        this.kept = kept;
    }

    Knowledge load(RuleFiles files, Supplier<RuleSet> rules) throws RulesException {
        if (!files.errors().isEmpty()) {
            throw new RulesException(files.errors());
        }
        String hash = hash(files);
        Optional<Knowledge> ofProgram = ofProgram(hash, files);
        if (ofProgram.isPresent()) {
            return ofProgram.get();
        }
        String key = key(files);
        Optional<byte[]> module = kept.find(key);
        if (module.isPresent() && !files.tables().isEmpty()) {
            checkTables(hash, rules);
        }
        if (module.isPresent()) {
            try {
                return open(module.get(), files);
            } catch (RuntimeException | LinkageError | IOException damaged) {
                // compiled anew below, and kept again
            }
        }
        byte[] compiled = RuleCompiler.compile(files, rules.get());
        kept.keep(key, compiled);
        return openCompiled(compiled, files);
    }

    /** The tables are not part of what was compiled, so they are checked apart from it, once. */
    private void checkTables(String hash, Supplier<RuleSet> rules) throws RulesException {
        String checked = hash.substring(0, 2 * SHOWN_DIGITS) + "-tables";
        if (kept.find(checked).isEmpty()) {
            List<Finding> errors = rules.get().errors();
            if (!errors.isEmpty()) {
                throw new RulesException(errors);
            }
            kept.keep(checked, new byte[0]);
        }
    }

    private static Knowledge openCompiled(byte[] compiled, RuleFiles files) {
        try {
            return open(compiled, files);
        } catch (IOException e) {
            throw new IllegalStateException("the compiled rules cannot be opened", e);
        }
    }

    /**
     * Loads rules without keeping what they are compiled to.
     *
     * @param jars jars that some of the files are from, which may hold all of them compiled
     */
    static Knowledge loadOnce(RuleFiles files, List<Path> jars) throws RulesException {
        if (!files.errors().isEmpty()) {
            throw new RulesException(files.errors());
        }
        String hash = hash(files);
        for (Path jar : jars) {
            Optional<Knowledge> compiled = new RuleJar(jar).knowledge(files, hash);
            if (compiled.isPresent()) {
                return compiled.get();
            }
        }
        Optional<Knowledge> ofProgram = ofProgram(hash, files);
        return ofProgram.isPresent()
                ? ofProgram.get()
                : openCompiled(RuleCompiler.compile(files, RuleSet.of(files)), files);
    }

    /** The program's own rules, when the files are those that it was built with. */
    private static Optional<Knowledge> ofProgram(String hash, RuleFiles files) {
        try {
            Optional<RuleModule> module =
                    RuleModule.ofProgram().filter(built -> built.index().hash().equals(hash));
            return module.isPresent() ? Optional.of(open(module.get(), files)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own rules cannot be opened", e);
        }
    }

    static Knowledge open(byte[] bytes, RuleFiles files) throws IOException {
        return open(RuleModule.of(ModuleTables.into(RuleModule.entries(bytes), files.tables())), files);
    }

    static Knowledge open(RuleModule module, RuleFiles files) throws IOException {
        List<RuleEntry> rules = module.index().rules();
        Models models = Models.of(module);
        Knowledge.Whole whole = new Knowledge.Whole(files, module, rules);
        List<Model> fresh = models.fresh();
        Optional<Partition> partition = Partition.of(models, fresh); // before a KieBase is made, which changes them
        return new Knowledge(
                version(hash(files)),
                whole,
                models.kieBase(fresh),
                partition,
                rules,
                module.index().names());
    }

    /**
     * The name that compiled files are kept under, whatever their tables hold: what was compiled with a permission is not
     * found without it.
     */
    static String key(RuleFiles files) {
        return hash(files.files()).substring(0, 2 * SHOWN_DIGITS) + (files.anyJava() ? "-java" : "");
    }

    static String version(String hash) {
        return hash.substring(0, SHOWN_DIGITS);
    }

    static String hash(RuleFiles files) {
        return hash(
                Stream.concat(files.files().stream(), files.tables().stream()).toList());
    }

    static String hash(List<RuleFile> files) {
        return Sha256.of(files.stream()
                .flatMap(file -> Stream.of(file.path(), file.text()))
                .toList());
    }
}
