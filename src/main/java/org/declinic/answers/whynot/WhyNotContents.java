package org.declinic.answers.whynot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.whynot.NearestMisses.Near;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.text.Printable;

/**
 * What a page shows of why something was not concluded.
 *
 * @param opened each rule file as the user can open it, by its place in the rules folder
 * @param ruleText gives the text of a rule by its name
 * @param drl whether conditions are told as rules have them, and not in words
 */
public record WhyNotContents(Map<String, String> opened, Function<String, String> ruleText, boolean drl) {

    /**
     * Why one thing was not concluded.
     *
     * @param whyNot the answer
     * @return texts, lists and maps for a template
     */
    public Map<String, Object> of(WhyNot whyNot) {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", Printable.line(whyNot.id()));
        contents.put("nothing", whyNot.nothing());
        contents.put("heading", WhyNotWords.question(whyNot));
        contents.put("lead", WhyNotWords.answer(whyNot));
        contents.put(
                "rules",
                whyNot.rules().stream().map(rule -> rule(rule, null, true)).toList());
        contents.put("againstHeading", WhyNotWords.against(whyNot));
        contents.put("against", whyNot.against().stream().map(Printable::line).toList());
        contents.put("behind", behind(whyNot.behind()));
        return contents;
    }

    /**
     * The nearest misses.
     *
     * @param nearest the answer
     * @return texts, lists and maps for a template
     */
    public Map<String, Object> of(NearestMisses nearest) {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", Printable.line(nearest.id()));
        contents.put("nothing", nearest.nothing());
        contents.put("heading", "What was nearly concluded");
        contents.put("lead", "The nearest first.");
        contents.put(
                "rules",
                nearest.rules().stream()
                        .map(near -> rule(near.rule(), near, false))
                        .toList());
        contents.put("against", List.of());
        contents.put("behind", behind(nearest.behind()));
        return contents;
    }

    private List<Map<String, Object>> behind(List<Missing> behind) {
        return behind.stream()
                .map(missing -> Map.of(
                        "sentence",
                        WhyNotWords.missing(missing),
                        "rules",
                        missing.rules().stream()
                                .map(rule -> rule(rule, null, false))
                                .toList()))
                .toList();
    }

    /** A rule with all conditions or those that do not hold; {@code near} is how near it is, or {@code null}. */
    private Map<String, Object> rule(RuleMiss rule, Near near, boolean all) {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("name", rule.rule());
        contents.put("place", opened.getOrDefault(rule.file(), rule.file()) + ":" + rule.line());
        contents.put("near", near == null ? null : rule.code() + ": " + WhyNotWords.missing(near));
        contents.put("again", rule.conditions().isEmpty());
        contents.put("text", rule.conditions().isEmpty() ? null : ruleText.apply(rule.rule()));
        contents.put("note", all ? null : WhyNotWords.ofNoneOpen(rule));
        contents.put(
                "conditions",
                (all ? rule.conditions() : rule.open())
                        .stream().map(this::condition).toList());
        contents.put("behind", near == null ? behind(rule.behind()) : List.of());
        return contents;
    }

    private Map<String, Object> condition(Condition condition) {
        WhyNotWords words = new WhyNotWords(drl);
        return Map.of(
                "verdict",
                condition.verdict().words(),
                "kind",
                condition.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "said",
                Printable.line(words.condition(condition)),
                "found",
                words.found(condition));
    }
}
