package org.declinic.engine.knowledge;

import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;

/** Rule files and what they mean, which is found out when somebody asks, and once. Safe to use from many threads. */
final class Sources {

    private final RuleFiles files;
    private RuleSet rules;

    Sources(RuleFiles files) {
        this(files, null);
    }

    /** The meaning may be {@code null} where nobody has found it out. */
    Sources(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
    }

    RuleFiles files() {
        return files;
    }

    synchronized RuleSet rules() {
        if (rules == null) {
            rules = RuleSet.of(files);
        }
        return rules;
    }
}
