package org.declinic.answers.conditions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Place;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.Span;
import org.drools.drl.ast.descr.BaseDescr;

/** The text of the elements of a rule or query, without comments. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("(" + Named.QUOTED + ")|\\s+");

    private final RuleFile written;
    private final RuleFile file;
    private final String rule;

    /** Of a file; outside of rules, the name of the rule is {@code null}. */
    Texts(ParsedFile parsed, String rule) {
        this.written = parsed.file();
        this.file = written.withoutComments();
        this.rule = rule;
    }

    /** The text of an element, without what follows it. */
    String of(BaseDescr element) {
        return file.text()
                .substring(element.getStartCharacter(), element.getEndCharacter() + 1)
                .replaceAll("[\\s;,]+$", "");
    }

    Span span(BaseDescr element) {
        int from = element.getStartCharacter();
        return new Span(written, rule, from, from + of(element).length());
    }

    Place place(BaseDescr element) {
        return file.place(element.getStartCharacter());
    }

    /** A text on one line, with single spaces outside of quotes. */
    static String line(String text) {
        return SPACES.matcher(text)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    }
}
