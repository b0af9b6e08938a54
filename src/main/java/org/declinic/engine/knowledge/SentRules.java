package org.declinic.engine.knowledge;

import java.io.Serializable;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/**
 * Rules on their way to another JVM: their files, or nothing but their hash where they are the program's own, which are
 * there already. The program has to be the same there, which its own rules tell. Immutable.
 */
public final class SentRules implements Serializable {

    private static final long serialVersionUID = 1;

    /** Those that are in use stay; others go when memory is short. */
    private static final Map<String, Reference<Knowledge>> OPENED = new HashMap<>();

    private final ArrayList<RuleFile> files;
    private final ArrayList<RuleFile> tables;
    private final boolean areBuiltIn;
    private final boolean anyJava;
    private final boolean onlyAdding;
    private final String hash;
    private final String hashOfBuiltIn;

    private SentRules(RuleFiles rules, String hash, boolean onlyAdding) {
        this.hash = hash;
        this.hashOfBuiltIn = RulesVersion.hash(builtIn());
        this.areBuiltIn = hash.equals(hashOfBuiltIn);
        this.files = new ArrayList<>(areBuiltIn ? List.of() : rules.files());
        this.tables = new ArrayList<>(areBuiltIn ? List.of() : rules.tables());
        this.anyJava = rules.anyJava();
        this.onlyAdding = onlyAdding;
    }

    /**
     * Rules to send.
     *
     * @param rules the rules, which need not be opened again in this JVM
     * @param onlyAdding whether those that are not the program's own may only add to what those conclude
     * @return the same to send
     */
    public static SentRules of(Knowledge rules, boolean onlyAdding) {
        SentRules sent = new SentRules(rules.files(), rules.hash(), onlyAdding);
        synchronized (OPENED) {
            OPENED.put(sent.key(), new SoftReference<>(rules));
        }
        return sent;
    }

    private static RuleFiles builtIn() {
        return RuleFiles.in(List.of(), Optional.empty());
    }

    private String key() {
        return hash + (anyJava ? " java" : "") + (onlyAdding ? " adding" : "");
    }

    /**
     * Opens the rules, once a JVM.
     *
     * @return the rule set
     * @throws RulesException when the program here has other rules of its own than where these were sent from, or they
     *     cannot be compiled here
     */
    public Knowledge open() throws RulesException {
        synchronized (OPENED) {
            Reference<Knowledge> kept = OPENED.get(key());
            Knowledge rules = kept == null ? null : kept.get();
            if (rules == null) {
                rules = load();
                OPENED.values().removeIf(each -> each.get() == null);
                OPENED.put(key(), new SoftReference<>(rules));
            }
            return rules;
        }
    }

    private Knowledge load() throws RulesException {
        RuleFiles builtIn = builtIn();
        String here = RulesVersion.hash(builtIn);
        if (!here.equals(hashOfBuiltIn)) {
            throw new RulesException(List.of(Finding.at(
                            Place.of("rules"),
                            Code.OTHER_RULES,
                            "the program's own rules are of version " + RulesVersion.shown(here)
                                    + " here, and of version " + RulesVersion.shown(hashOfBuiltIn)
                                    + " where the cases come from")
                    .help("use the same jar of Declinic everywhere")));
        }
        RuleFiles sent = areBuiltIn ? builtIn : new RuleFiles(files, tables, List.of(), false);
        RuleFiles permitted = anyJava ? sent.allowingJava() : sent;
        return DroolsParts.with(() -> KnowledgeLoader.loadOnce(permitted, List.of(), onlyAdding));
    }

    /** {@return the version of the rules, as {@link Knowledge#version()}} */
    public String version() {
        return RulesVersion.shown(hash);
    }
}
