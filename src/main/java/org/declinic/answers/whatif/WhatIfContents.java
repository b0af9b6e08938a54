package org.declinic.answers.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.declinic.answers.whatif.WhatIf.RuledChange;
import org.declinic.text.Printable;

/** What a page shows of what would be if facts were others. */
public final class WhatIfContents {

    private WhatIfContents() {}

    /**
     * Both diagnoses in short, and the changes with their rules.
     *
     * @param id what the case is called
     * @param whatIf the answer
     * @param ruleText gives the text of a rule by its name
     * @return texts, lists and maps for a template
     */
    public static Map<String, Object> of(String id, WhatIf whatIf, Function<String, String> ruleText) {
        WhatIfWords words = WhatIfWords.of(whatIf);
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", Printable.line(id));
        contents.put("asked", whatIf.asked().stream().map(Printable::line).toList());
        contents.put("nothing", words.nothing());
        contents.put("before", words.nothingBefore());
        contents.put("after", words.nothingAfter());
        contents.put("tables", words.tables());
        contents.put(
                "changes",
                whatIf.changes().stream()
                        .map(change -> change(change, ruleText))
                        .toList());
        return contents;
    }

    private static Map<String, Object> change(RuledChange change, Function<String, String> ruleText) {
        List<Map<String, String>> rules = change.rules().stream()
                .map(rule -> Map.of(
                        "how",
                        WhatIfWords.said(rule.how()),
                        "name",
                        rule.rule(),
                        "place",
                        rule.file() + ":" + rule.line(),
                        "text",
                        ruleText.apply(rule.rule())))
                .toList();
        return Map.of("text", Printable.line(change.change().text()), "rules", rules);
    }
}
