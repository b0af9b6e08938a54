package org.declinic.answers.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** What a page shows of an explanation: each conclusion as a tree, with the text of its rules. */
public final class WhyContents {

    private WhyContents() {}

    /**
     * An explanation.
     *
     * @param why the explanation
     * @param detail how conditions are told; all else is told in full
     * @param ruleText gives the text of a rule by its name
     * @return texts, lists and maps for a template
     */
    public static Map<String, Object> of(Why why, Detail detail, Function<String, String> ruleText) {
        Branches branches = new Branches(new Detail(true, detail.drl()));
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", Printable.line(why.id()));
        contents.put("nothing", why.nothing());
        contents.put("inconsistencies", knots(branches.of(why.inconsistencies()), ruleText));
        contents.put(
                "causes",
                why.causes().stream()
                        .map(each -> tree(each, branches, ruleText))
                        .toList());
        contents.put(
                "plan",
                why.plan().stream().map(each -> tree(each, branches, ruleText)).toList());
        contents.put(
                "notes",
                why.notes().stream().map(note -> Printable.line(note.text())).toList());
        return contents;
    }

    private static Map<String, Object> tree(Explained explained, Branches branches, Function<String, String> ruleText) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", explained.code());
        tree.put("title", Printable.line(explained.title()));
        tree.put("certainty", explained.certainty() == null ? null : InWords.percent(explained.certainty()));
        tree.put("knots", knots(branches.of(explained), ruleText));
        return tree;
    }

    private static List<Map<String, Object>> knots(List<Branch> branches, Function<String, String> ruleText) {
        return branches.stream().map(branch -> knot(branch, ruleText)).toList();
    }

    private static Map<String, Object> knot(Branch branch, Function<String, String> ruleText) {
        Map<String, Object> knot = new LinkedHashMap<>();
        knot.put("kind", branch.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        knot.put("sentence", line(branch.sentence()));
        knot.put("rule", line(branch.rule()));
        knot.put("origin", line(branch.origin()));
        knot.put("doubt", line(branch.doubt()));
        knot.put("text", branch.rule() == null ? null : ruleText.apply(branch.rule()));
        knot.put("knots", knots(branch.branches(), ruleText));
        return knot;
    }

    private static String line(String text) {
        return text == null ? null : Printable.line(text);
    }
}
