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

    private static final Pattern END = Pattern.compile("(?<![\\s;,])[\\s;,]+$");

    private final RuleFile written;
    private final RuleFile file;
    private final String rule;

    private Texts(RuleFile written, RuleFile file, String rule) {
        this.written = written;
        this.file = file;
        this.rule = rule;
    }

    /** Of what is outside of rules. */
    Texts(ParsedFile parsed) {
        this(parsed.file(), parsed.file().withoutComments(), null);
    }

    /** Of a rule of the file. */
    Texts in(String name) {
        return new Texts(written, file, name);
    }

    /** The text of an element, without what follows it. */
    String of(BaseDescr element) {
        String text = file.text().substring(element.getStartCharacter(), element.getEndCharacter() + 1);
        return END.matcher(text).replaceFirst("");
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
