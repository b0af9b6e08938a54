package org.declinic.answers.conditions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Place;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.drools.drl.ast.descr.BaseDescr;

/** The text of the elements of a file, without comments. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("(" + Named.QUOTED + ")|\\s+");

    private final RuleFile file;

    Texts(ParsedFile parsed) {
        this.file = parsed.file().withoutComments();
    }

    /** The text of an element, without what follows it. */
    String of(BaseDescr element) {
        return file.text()
                .substring(element.getStartCharacter(), element.getEndCharacter() + 1)
                .replaceAll("[\\s;,]+$", "");
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
