package org.declinic.engine.knowledge;

import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;

/** Rule files, what tells them from others, and what they mean, which is found out once. Safe to use from many threads. */
final class Sources {

    private final RuleFiles files;
    private final String hash;
    private RuleSet rules;

    Sources(RuleFiles files) {
        this(files, null);
    }

    /** The meaning may be {@code null} where nobody has found it out. */
    Sources(RuleFiles files, RuleSet rules) {
        this(files, RulesVersion.hash(files), rules);
    }

    private Sources(RuleFiles files, String hash, RuleSet rules) {
        this.files = files;
        this.hash = hash;
        this.rules = rules;
    }

    /** The same, whose meaning is found out anew: it takes memory that few need once the rules are compiled. */
    Sources forgotten() {
        return new Sources(files, hash, null);
    }

    RuleFiles files() {
        return files;
    }

    String hash() {
        return hash;
    }

    synchronized RuleSet rules() {
        if (rules == null) {
            rules = RuleSet.of(files);
        }
        return rules;
    }
}
