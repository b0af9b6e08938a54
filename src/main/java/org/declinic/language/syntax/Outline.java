package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/**
 * A rule file divided into its units by their keywords, also where keywords are missing, misspelt or too many.
 *
 * @param units the units, in their order
 * @param comments what stands between the words of the file
 * @param slips what is wrong
 */
record Outline(List<Unit> units, List<Token> comments, Slips slips) {

    private static final Set<String> ONE_LINE = Set.of("package", "import", "global", "unit", "dialect");

    static Outline of(RuleFile file) {
        Slips slips = new Slips(file);
        Cursor cursor = new Cursor(file, slips);
        Outline outline = new Outline(new ArrayList<>(), cursor.comments(), slips);
        while (cursor.hasNext()) {
            outline.readUnit(file, cursor);
        }
        return outline;
    }

    private void readUnit(RuleFile file, Cursor cursor) {
        Token first = cursor.peek();
        Span here = new Span(file, null, first.from(), first.to());
        if (first.is("end") || first.is("when") || first.is("then")) {
            String message = "this '" + first.text() + "' belongs to no rule";
            slips.wrong(here, Code.STRAY_KEYWORD, message, "remove it, or write the rule before it", "");
            cursor.take();
        } else if (first.is(";")) {
            cursor.take();
        } else {
            readUnit(keyword(first, here, cursor), here, cursor);
        }
    }

    /** The keyword that a unit begins with, or the one that was meant, or nothing. */
    private static String keyword(Token first, Span here, Cursor cursor) {
        String written = first.text();
        if (!first.isWord() || Cursor.KEYWORDS.contains(written) || ONE_LINE.contains(written)) {
            return written;
        }
        String meant = DidYouMean.nearest(written, Cursor.KEYWORDS).orElse("");
        if (!meant.isEmpty()) {
            cursor.misspelt(here, "did you mean '" + meant + "'?", meant);
        }
        return meant;
    }

    private void readUnit(String keyword, Span here, Cursor cursor) {
        if (ONE_LINE.contains(keyword)) {
            add(keyword, here, cursor.takeLine());
        } else if (keyword.equals("rule") || keyword.equals("query")) {
            units.add(RuleOutline.read(here.file(), keyword, cursor, slips));
        } else if (keyword.equals("declare")) {
            List<Token> declared = new ArrayList<>();
            do {
                declared.add(cursor.take());
            } while (cursor.hasNext() && !cursor.peek().is("end") && !cursor.beginsUnit());
            cursor.takeEnd(here, declared, declared);
            add(keyword, here, declared);
        } else if (keyword.equals("function")) {
            add(keyword, here, cursor.takeUntilUnit());
        } else {
            slips.wrong(
                    here,
                    Code.SYNTAX,
                    "'" + here.text() + "' begins nothing that a rule file can hold",
                    "a rule file holds package, import, global, declare, function, rule and query",
                    "");
            add("", here, cursor.takeUntilUnit());
        }
    }

    private void add(String keyword, Span here, List<Token> words) {
        Span all = here.at(words.get(0).from(), words.get(words.size() - 1).to());
        units.add(new Unit(keyword, all, words, List.of(), List.of()));
    }
}
