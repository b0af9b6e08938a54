package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.facts.FactTypes;
import org.declinic.language.semantics.ComparedNames;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.tables.RowTable;
import org.drools.base.factmodel.GeneratedFact;
import org.kie.api.KieBase;

/** A compiled rule set. Immutable, and safe to share between threads. */
public final class Knowledge {

    private final String version;
    private final Whole whole;
    private final KieBase kieBase;
    private final Optional<Partition> partition;
    private final Map<String, RuleEntry> rules;
    private final List<RuleEntry> inOrder;
    private final Map<String, ComparedNames.Names> names;
    private final Optional<CompiledRules> kept;
    private FactTypes factTypes;

    /** Rules that were compiled together, with the files that they are made of. */
    record Whole(RuleFiles files, RuleModule module, List<RuleEntry> rules) {}

    Knowledge(
            String version,
            Whole whole,
            KieBase kieBase,
            Optional<Partition> partition,
            List<RuleEntry> rules,
            Map<String, ComparedNames.Names> names) {
        this(version, whole, kieBase, partition, rules, names, Optional.of(CompiledRules.ofUser()));
    }

    private Knowledge(
            String version,
            Whole whole,
            KieBase kieBase,
            Optional<Partition> partition,
            List<RuleEntry> rules,
            Map<String, ComparedNames.Names> names,
            Optional<CompiledRules> kept) {
        this.kept = kept;
        this.names = names;
        this.version = version;
        this.whole = whole;
        this.kieBase = kieBase;
        this.partition = partition;
        this.inOrder = List.copyOf(rules);
        this.rules = rules.stream().collect(Collectors.toMap(RuleEntry::name, Function.identity()));
    }

    /**
     * Loads rules: those of the folders, {@code core/} from the program unless a folder brings its own, or, without
     * folders, the program's own rules. Rules that were compiled before by this build of the program are not compiled
     * again.
     *
     * @param folders folders of rule files
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge load(List<Path> folders) throws RulesException {
        return load(RuleFiles.in(folders, Optional.empty()));
    }

    /**
     * Loads rules as {@link #load(List)} does, from files that were read.
     *
     * @param files the rule files
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge load(RuleFiles files) throws RulesException {
        return new KnowledgeLoader(CompiledRules.ofUser()).load(files, () -> RuleSet.of(files));
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
        return new KnowledgeLoader(CompiledRules.ofUser()).load(files, () -> rules);
    }

    /**
     * Loads rules as {@link #load(RuleFiles)} does, and neither reads nor writes what the program keeps for its user.
     *
     * @param files the rule files
     * @param places where they are from; a jar among them may hold what they were compiled to
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public static Knowledge loadOnce(RuleFiles files, List<Path> places) throws RulesException {
        return KnowledgeLoader.loadOnce(
                        files, places.stream().filter(Files::isRegularFile).toList())
                .keepingNothing();
    }

    /**
     * The same rules, which keep what is compiled beside them in the program's own folder of classes: a step of its build.
     *
     * @param classes the folder of classes, which is to become the program's jar
     * @return the rule set
     */
    public Knowledge keepingIn(Path classes) {
        CompiledRules beside = CompiledRules.ofOneBuild(new ModuleFolder(classes).beside());
        return new Knowledge(version, whole, kieBase, partition, inOrder, names, Optional.of(beside));
    }

    private Knowledge keepingNothing() {
        return new Knowledge(version, whole, kieBase, partition, inOrder, names, Optional.empty());
    }

    /**
     * Writes the rules, compiled, to a jar that {@link #loadOnce} reads, and that KIE reads as a module.
     *
     * @param jar the jar, which is replaced when there is one
     * @throws IOException when it cannot be written
     */
    public void writeJar(Path jar) throws IOException {
        try {
            byte[] module = RuleCompiler.compile(whole.files(), RuleSet.of(whole.files()));
            new RuleJar(jar).write(whole.files(), module);
        } catch (RulesException e) {
            throw new IllegalStateException("rules that compiled before do not now", e);
        }
    }

    /**
     * Finds out whether rules can be compiled. Rules that are not too many are compiled as {@link #load(RuleFiles)}
     * does, and kept.
     *
     * @param files the rule files
     * @param rules what they mean
     * @throws RulesException when the files make no rule set
     */
    public static void verify(RuleFiles files, RuleSet rules) throws RulesException {
        if (files.errors().isEmpty() && rules.errors().isEmpty()) {
            RuleCompiler.refuse(files, rules);
        }
        boolean many = rules.rules().size() > Verification.MANY_RULES;
        if (!many || !files.errors().isEmpty() || !new Verification(files, rules).succeeds()) {
            load(files, rules);
        }
    }

    /**
     * The same rule set after some of its files have changed. Where only rules have, only they are compiled.
     *
     * @param files all rule files as they are now
     * @param rules what they mean
     * @return the rule set
     * @throws RulesException when the files make no rule set
     */
    public Knowledge change(RuleFiles files, RuleSet rules) throws RulesException {
        if (!rules.errors().isEmpty()) {
            throw new RulesException(rules.errors());
        }
        RuleCompiler.refuse(files, rules);
        boolean sameBesides = files.anyJava() == whole.files().anyJava()
                && files.tables().equals(whole.files().tables());
        Optional<KieBase> changed = sameBesides ? new Change(whole, files.files(), rules).compile() : Optional.empty();
        return changed.isEmpty()
                ? load(files, rules)
                : new Knowledge(
                        versionOf(files),
                        whole,
                        changed.get(),
                        Optional.empty(),
                        rules.rules().stream().map(RuleEntry::of).toList(),
                        ComparedNames.of(rules));
    }

    /**
     * The version that rules would have, without compiling them.
     *
     * @param files the rule files
     * @return hexadecimal digits
     */
    public static String versionOf(RuleFiles files) {
        return KnowledgeLoader.version(KnowledgeLoader.hash(files));
    }

    /**
     * The version of the rules: the first 12 digits of the SHA-256 of their files.
     *
     * @return hexadecimal digits
     */
    public String version() {
        return version;
    }

    /**
     * The compiled rules.
     *
     * @return a KieBase, to make sessions of
     */
    public KieBase kieBase() {
        return kieBase;
    }

    /**
     * The compiled rules that may conclude something of a case: with them, and with all of them, its diagnosis is the
     * same, save that a rule that has nothing to do with the case cannot fail. Of a large rule set they are far fewer than
     * all.
     *
     * @param facts the facts of the case
     * @return a KieBase, to make a session for this case of
     */
    public KieBase kieBaseFor(Collection<?> facts) {
        return partition.isPresent() ? partition.get().of(facts) : kieBase;
    }

    Whole whole() {
        return whole;
    }

    /**
     * The files that the rules were made of; after a {@link #change}, those from before it.
     *
     * @return the rule files
     */
    public RuleFiles files() {
        return whole.files();
    }

    /**
     * Compiles other rules on the types that these rules use and declare. As these are, they are kept, and not compiled
     * again by this build of the program while the declared types stay as they are.
     *
     * @param others files of other rules, in groups that are compiled each for itself
     * @return the other rules that do compile
     */
    public KieBase compileBeside(List<SideFiles> others) {
        return new SideCompiler(whole, kept).compile(others);
    }

    /**
     * The types of facts that a case can state: those in Java and those that the rules declare, with the names that the
     * rules know for their fields.
     *
     * @return the types
     */
    public synchronized FactTypes factTypes() {
        if (factTypes == null) {
            factTypes = findFactTypes();
        }
        return factTypes;
    }

    private FactTypes findFactTypes() {
        List<Class<?>> declared = kieBase.getKiePackages().stream()
                .flatMap(rules -> rules.getFactTypes().stream())
                .<Class<?>>map(type -> type.getFactClass())
                .filter(GeneratedFact.class::isAssignableFrom)
                .toList();
        return FactTypes.inJava()
                .and(declared, new KnownNames(names, this::rows, whole.files().tables()));
    }

    private RowTable rows(String type) {
        return kieBase.getKiePackages().stream()
                .flatMap(inPackage -> inPackage.getFactTypes().stream())
                .filter(each -> each.getSimpleName().equals(type))
                .findFirst()
                .map(each -> RowTable.of(each.getFactClass(), kieBase))
                .orElseThrow(() -> new IllegalStateException("the rules know no " + type));
    }

    /**
     * Every rule, in order of files and lines.
     *
     * @return the rules
     */
    public List<RuleEntry> rules() {
        return inOrder;
    }

    /**
     * When a rule is mistaken, as it says itself.
     *
     * @param name its name
     * @return what its {@code @mayBeWrong} says, or empty when it says nothing
     */
    public Optional<String> mistakeOf(String name) {
        return rule(name).flatMap(rule -> rule.annotation("mayBeWrong"));
    }

    /**
     * A rule.
     *
     * @param name its name
     * @return the rule, or empty when there is none
     */
    public Optional<RuleEntry> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }
}
