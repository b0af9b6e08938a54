package org.declinic.answers.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.declinic.cases.report.HtmlTemplate;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.language.semantics.Rule;
import org.declinic.text.Printable;

/** Answers about cases as one HTML page, with the text of each rule folded. It needs no network and runs no script. */
public final class AnswersPage {

    /** The kinds of questions. */
    public enum Kind {
        WHY,
        WHY_NOT,
        WHAT_IF
    }

    private static final HtmlTemplate TEMPLATE = new HtmlTemplate(AnswersPage.class, "answers.ftlh");

    private AnswersPage() {}

    /**
     * Writes the page.
     *
     * @param kind which question all answers are to
     * @param rules the version of the rule set
     * @param answers what the page shows of each case, in order
     * @param out where to write it, in UTF-8; it stays open
     * @throws IOException when it cannot be written
     */
    public static void write(Kind kind, String rules, List<Map<String, Object>> answers, Writer out)
            throws IOException {
        String question = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
        TEMPLATE.write(Map.of("kind", kind.name(), "title", title, "rules", rules, "cases", answers), out);
    }

    /**
     * The text of rules.
     *
     * @param knowledge the rule set
     * @return gives a rule as it is written in its file by its name; printable
     */
    public static Function<String, String> ruleTexts(Knowledge knowledge) {
        return name -> knowledge.meaning().rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(AnswersPage::text)
                .orElse("");
    }

    private static String text(Rule rule) {
        return rule.unit()
                .span()
                .text()
                .strip()
                .lines()
                .map(Printable::line)
                .reduce((above, line) -> above + '\n' + line)
                .orElse("");
    }
}
