package org.declinic.engine.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.facts.FactTypes;
import org.declinic.language.semantics.ComparedNames;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.tables.DeclaredTypes;
import org.declinic.tables.RowTable;
import org.declinic.text.RuleHeader;
import org.drools.base.factmodel.GeneratedFact;
import org.drools.model.Model;
import org.kie.api.KieBase;

/**
 * A rule set: its files, what they mean, and what they were compiled to, by {@link KnowledgeLoader}. Immutable, and safe to
 * share between threads.
 */
public final class Knowledge {

    private final Sources sources;
    private final Whole whole;
    private final Models models;
    private final KieBase kieBase;
    private final Optional<Partition> partition;
    private final Map<String, RuleEntry> rules;
    private final List<RuleEntry> inOrder;
    private final Map<String, ComparedNames.Names> names;
    private FactTypes factTypes;

    /** Rules that were compiled together, with the files that they are made of; others may have taken the place of some. */
    record Whole(RuleFiles files, RuleModule module, List<RuleEntry> rules) {}

    Knowledge(
            Sources sources,
            Whole whole,
            Models models,
            KieBase kieBase,
            Optional<Partition> partition,
            List<RuleEntry> rules,
            Map<String, ComparedNames.Names> names) {
        this.models = models;
        this.names = names;
        this.sources = sources;
        this.whole = whole;
        this.kieBase = kieBase;
        this.partition = partition;
        this.inOrder = List.copyOf(rules);
        this.rules = rules.stream().collect(Collectors.toMap(RuleEntry::name, Function.identity()));
    }

    /**
     * The version of the rules: the first 12 digits of the SHA-256 of their files.
     *
     * @return hexadecimal digits
     */
    public String version() {
        return RulesVersion.shown(hash());
    }

    String hash() {
        return sources.hash();
    }

    /** {@return the rule files and tables that the rules are made of} */
    public RuleFiles files() {
        return sources.files();
    }

    /**
     * What the files mean. They are parsed when this is asked first, and only then.
     *
     * @return the rules and questions with their meaning
     */
    public RuleSet meaning() {
        return sources.rules();
    }

    /** {@return the compiled rules, to make sessions of} */
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
     * The compiled rules as Drools' executable model, made anew: Drools changes a model of which it makes a KieBase.
     *
     * @return the models, one of each package
     */
    public List<Model> models() {
        return models.fresh();
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
        List<Class<?>> declared = DeclaredTypes.of(kieBase)
                .<Class<?>>map(type -> type.getFactClass())
                .filter(GeneratedFact.class::isAssignableFrom)
                .toList();
        return FactTypes.inJava().and(declared, new KnownNames(names, this::rows, files().tables()));
    }

    private RowTable rows(String type) {
        return DeclaredTypes.of(kieBase)
                .filter(each -> each.getSimpleName().equals(type))
                .findFirst()
                .map(each -> RowTable.of(each.getFactClass(), kieBase))
                .orElseThrow(() -> new IllegalStateException("the rules know no " + type));
    }

    /** {@return every rule, in order of files and lines} */
    public List<RuleEntry> rules() {
        return inOrder;
    }

    /** {@return the codes of the causes that the rules can conclude} */
    public Set<String> causes() {
        return inOrder.stream()
                .flatMap(rule -> rule.annotation(RuleHeader.CAUSE).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * When a rule is mistaken, as it says itself.
     *
     * @param name its name
     * @return what its {@code @mayBeWrong} says, or empty when it says nothing
     */
    public Optional<String> mistakeOf(String name) {
        return rule(name).flatMap(rule -> rule.annotation(RuleHeader.MAY_BE_WRONG));
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
