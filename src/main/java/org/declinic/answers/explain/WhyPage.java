package org.declinic.answers.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.cases.report.HtmlTemplate;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/**
 * Explanations as one HTML page: each conclusion a picture of its tree, with the text of the rules beside it. It needs no
 * network and runs no script.
 */
public final class WhyPage {

    private static final HtmlTemplate TEMPLATE = new HtmlTemplate(WhyPage.class, "why.ftlh");

    private WhyPage() {}

    /**
     * Writes the page.
     *
     * @param all the explanations, in order
     * @param ruleText gives the text of a rule by its name
     * @param out where to write it, in UTF-8; it stays open
     * @throws IOException when it cannot be written
     */
    public static void write(List<Why> all, Function<String, String> ruleText, Writer out) throws IOException {
        TEMPLATE.write(
                Map.of("cases", all.stream().map(why -> contents(why, ruleText)).toList()), out);
    }

    private static Map<String, Object> contents(Why why, Function<String, String> ruleText) {
        Branches branches = new Branches();
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", Printable.line(why.id()));
        contents.put("rules", why.rules());
        contents.put("nothing", why.nothingConcluded() ? WhyText.NOTHING : null);
        contents.put("inconsistencies", knots(branches.of(why.inconsistencies()), ruleText));
        contents.put(
                "causes",
                why.causes().stream()
                        .map(each -> tree(each, branches, ruleText))
                        .toList());
        contents.put(
                "plan",
                why.plan().stream().map(each -> tree(each, branches, ruleText)).toList());
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
        knot.put("text", branch.rule() == null ? null : lines(ruleText.apply(branch.rule())));
        knot.put("knots", knots(branch.branches(), ruleText));
        return knot;
    }

    private static String lines(String text) {
        return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return text == null ? null : Printable.line(text);
    }
}
