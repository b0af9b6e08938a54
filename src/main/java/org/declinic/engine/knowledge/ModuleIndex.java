package org.declinic.engine.knowledge;

import java.util.List;
import java.util.Map;
import org.declinic.language.semantics.ComparedNames;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/**
 * What a module of compiled rules says of itself, beside the list of its models.
 *
 * @param hash the SHA-256 of the rule files and tables, in hexadecimal digits
 * @param types the {@link TypesFingerprint} of the types that the rules were compiled with
 * @param files the paths of the rule files, in their order
 * @param rules what is always true of each rule, in the order of the files
 * @param names the names that the rules compare fields with, by type and field
 */
record ModuleIndex(
        String hash, String types, List<String> files, List<RuleEntry> rules, Map<String, ComparedNames.Names> names) {

    /** The name of the index. */
    static final String NAME = "declinic.json";

    /** The name that Drools gives the list of models. */
    static final String MODELS = "drools-model";

    /** The group and the name of the program's own rules. */
    static final String GROUP = "org.declinic";

    static final String PROGRAM = "declinic";

    /** Of files whose rules can be told apart. */
    static ModuleIndex of(RuleFiles files, RuleSet rules) {
        return of(files, rules.rules().stream().map(RuleEntry::of).toList(), ComparedNames.of(rules));
    }

    /** Of files that are compiled on the classes of others, or for a trial. */
    static ModuleIndex of(RuleFiles files) {
        return of(files, List.of(), Map.of());
    }

    private static ModuleIndex of(RuleFiles files, List<RuleEntry> rules, Map<String, ComparedNames.Names> names) {
        return new ModuleIndex(
                RulesVersion.hash(files),
                TypesFingerprint.now(),
                files.files().stream().map(RuleFile::path).toList(),
                rules,
                names);
    }

    /** Where Drools keeps what it says of a module. */
    static String folder(String group, String artifact) {
        return "META-INF/kie/" + group + "/" + artifact + "/";
    }
}
