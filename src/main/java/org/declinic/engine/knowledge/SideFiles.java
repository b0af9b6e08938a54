package org.declinic.engine.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.declinic.language.syntax.RuleFile;

/**
 * Files of other rules that are compiled together beside a rule set.
 *
 * @param needed what the rules need, such as imports and functions; in packages of their own
 * @param rules a file for each rule; those that do not compile are left out
 */
public record SideFiles(List<RuleFile> needed, List<RuleFile> rules) {

    List<RuleFile> all() {
        return with(rules);
    }

    List<RuleFile> with(List<RuleFile> some) {
        return Stream.concat(needed.stream(), some.stream()).toList();
    }
}
