package org.declinic.engine.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.finding.Severity;
import org.declinic.language.semantics.ComparedNames;
import org.declinic.language.semantics.Overruling;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.model.Model;

/** Loads rule sets, compiling only those that are not kept. */
public final class KnowledgeLoader {

    private KnowledgeLoader() {}

    /**
     * Loads rules. Those that were compiled before by this build of the program are not compiled again.
     *
     * @param files the rule files
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge load(RuleFiles files) throws RulesException {
        Sources sources = new Sources(files);
        return load(sources, sources.forgotten());
    }

    /**
     * Loads rules as {@link #load(RuleFiles)} does, from files whose meaning was found.
     *
     * @param files the rule files
     * @param rules what they mean
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge load(RuleFiles files, RuleSet rules) throws RulesException {
        Sources sources = new Sources(files, rules);
        return load(sources, sources);
    }

    /** The sources to compile, and those to keep. */
    private static Knowledge load(Sources sources, Sources kept) throws RulesException {
        RuleFiles files = sources.files();
        demandReadable(files);
        Optional<Knowledge> ofProgram = ofProgram(kept);
        if (ofProgram.isPresent()) {
            return ofProgram.get();
        }
        CompiledRules cache = CompiledRules.ofUser();
        String key = RulesVersion.key(files);
        Optional<byte[]> module = cache.find(key);
        if (module.isPresent() && !files.tables().isEmpty()) {
            checkTables(sources, cache);
        }
        if (module.isPresent()) {
            try {
                return open(module.get(), kept);
            } catch (RuntimeException | LinkageError damaged) {
                // compiled anew below, and kept again
            }
        }
        byte[] compiled = RuleCompiler.compile(files, sources.rules());
        cache.keep(key, compiled);
        return open(compiled, kept);
    }

    /** The tables are not part of what was compiled, so they are checked apart from it, once. */
    private static void checkTables(Sources sources, CompiledRules kept) throws RulesException {
        String checked = RulesVersion.checkedTables(sources.hash());
        if (kept.find(checked).isEmpty()) {
            demandRight(sources.rules());
            kept.keep(checked, new byte[0]);
        }
    }

    /**
     * Loads rules as {@link #load(RuleFiles)} does, and neither reads nor writes what the program keeps for its user, save for
     * the digests of the jars that it wrote.
     *
     * @param files the rule files
     * @param places where they are from; a jar among them that this program wrote for this user holds what they were
     *     compiled to, and any other is compiled anew
     * @param onlyAdding whether rules that are not the program's own may only add to what those conclude
     * @return the rule set
     * @throws RulesException when the files make no rule set, or do more than add, or Drools lacks parts
     */
    public static Knowledge loadOnce(RuleFiles files, List<Path> places, boolean onlyAdding) throws RulesException {
        demandEngine();
        demandReadable(files);
        Sources sources = new Sources(files);
        if (onlyAdding) {
            demandOnlyAdding(sources.rules());
        }
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                Optional<Knowledge> compiled = new RuleJar(place).knowledge(sources);
                if (compiled.isPresent()) {
                    return compiled.get();
                }
            }
        }
        Optional<Knowledge> ofProgram = ofProgram(sources);
        return ofProgram.isPresent()
                ? ofProgram.get()
                : open(RuleCompiler.compile(files, sources.rules()), sources.forgotten());
    }

    /**
     * Finds out whether rules can be compiled. Rules that are not too many are compiled as {@link #load(RuleFiles)}
     * does, and kept.
     *
     * @param files the rule files
     * @param rules what they mean
     * @return what they were compiled to; of rules that are too many, without the texts of constraints
     * @throws RulesException when the files make no rule set
     */
    public static List<Model> verify(RuleFiles files, RuleSet rules) throws RulesException {
        demandReadable(files);
        demandRight(rules);
        RuleCompiler.refuse(files, rules);
        boolean many = rules.rules().size() > Verification.MANY_RULES;
        Optional<List<Model>> models = many ? new Verification(files, rules).models() : Optional.empty();
        return models.isPresent() ? models.get() : load(files, rules).models();
    }

    /**
     * A rule set after some of its files have changed. Where only rules have, only they are compiled.
     *
     * @param before the rule set before
     * @param files all rule files as they are now
     * @param rules what they mean
     * @return the rule set now
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge change(Knowledge before, RuleFiles files, RuleSet rules) throws RulesException {
        demandRight(rules);
        RuleCompiler.refuse(files, rules);
        RuleFiles old = before.whole().files();
        boolean sameBesides = files.anyJava() == old.anyJava() && files.tables().equals(old.tables());
        Optional<Models> changed =
                sameBesides ? new Change(before.whole(), files.files(), rules).compile() : Optional.empty();
        return changed.isEmpty()
                ? load(files, rules)
                : new Knowledge(
                        new Sources(files, rules),
                        before.whole(),
                        changed.get(),
                        changed.get().kieBase(),
                        Optional.empty(),
                        rules.rules().stream().map(RuleEntry::of).toList(),
                        ComparedNames.of(rules));
    }

    /** What other code did with Drools before may have left it without parts of it. */
    private static void demandEngine() throws RulesException {
        List<String> missing = DroolsParts.missing();
        if (!missing.isEmpty()) {
            throw new RulesException(List.of(Finding.at(
                            Place.of("Drools"),
                            Code.ENGINE_PARTS,
                            "does not find its " + String.join(", ", missing)
                                    + ": other code used Drools first, on a thread whose context class loader does not see"
                                    + " its jars, or a jar is missing")
                    .help("load the rules before other code uses Drools")));
        }
    }

    private static void demandOnlyAdding(RuleSet rules) throws RulesException {
        List<Finding> overruling = Overruling.in(rules).stream()
                .map(finding -> finding.as(Severity.ERROR).help("these rules may only add to those of the program"))
                .toList();
        List<Finding> refused = rules.errors().isEmpty() ? overruling : rules.errors();
        if (!refused.isEmpty()) {
            throw new RulesException(refused);
        }
    }

    private static void demandReadable(RuleFiles files) throws RulesException {
        if (!files.errors().isEmpty()) {
            throw new RulesException(files.errors());
        }
    }

    private static void demandRight(RuleSet rules) throws RulesException {
        if (!rules.errors().isEmpty()) {
            throw new RulesException(rules.errors());
        }
    }

    /** The program's own rules, when the files are those that it was built with. */
    private static Optional<Knowledge> ofProgram(Sources sources) {
        try {
            Optional<RuleModule> module =
                    RuleModule.ofProgram().filter(built -> built.index().hash().equals(sources.hash()));
            return module.isPresent() ? Optional.of(open(module.get(), sources)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own rules cannot be opened", e);
        }
    }

    static Knowledge open(byte[] bytes, Sources sources) {
        List<RuleFile> tables = sources.files().tables();
        try {
            return open(RuleModule.of(ModuleTables.into(RuleModule.entries(bytes), tables)), sources);
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled rules cannot be opened", e);
        }
    }

    static Knowledge open(RuleModule module, Sources sources) {
        List<RuleEntry> rules = module.index().rules();
        Models models = Models.of(module);
        List<Model> fresh = models.fresh();
        Optional<Partition> partition = Partition.of(models, fresh); // before a KieBase is made, which changes them
        return new Knowledge(
                sources,
                new Knowledge.Whole(sources.files(), module, rules),
                models,
                models.kieBase(fresh),
                partition,
                rules,
                module.index().names());
    }
}
