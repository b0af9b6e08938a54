package org.declinic.language.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.declinic.finding.Code;

/** Finds the fields of a declaration that are written as in other languages. */
record Declared(Span here, List<Token> words, Slips slips) {

    private static final Set<String> OPENING = Set.of("(", "[", "<");
    private static final Set<String> CLOSING = Set.of(")", "]", ">");

    void check() {
        int depth = 0;
        checkConstants();
        boolean odd = words.stream().anyMatch(word -> word.is("enum") || word.is("window") || word.is("entry"));
        for (int at = 2; at + 1 < words.size() && !odd; at++) {
            Token word = words.get(at);
            if (depth == 0 && word.isWord() && beginsField(at)) {
                checkField(at);
            } else if (depth == 0 && word.is(",") && words.get(at + 1).beginsLine() && hasFieldsBefore(at)) {
                String help = "remove it: each field stands in a line of its own";
                slips.wrong(here.at(word), Code.STRAY_COMMA, "fields are not separated by ','", help, "");
            } else if (depth == 0 && word.is("{") && at == braceOfAll(words)) {
                braces(at);
            }
            depth += OPENING.contains(word.text()) ? 1 : CLOSING.contains(word.text()) ? -1 : 0;
        }
    }

    /** The constants of an enum end with a semicolon. */
    private void checkConstants() {
        int last = words.size() - 2;
        if (last > 2
                && words.get(1).is("enum")
                && words.get(last + 1).is("end")
                && (words.get(last).isWord() || words.get(last).is(")"))
                && words.stream().noneMatch(word -> word.is(";") || word.is(":"))) {
            String name = words.get(last).text();
            String message = "a ';' is missing after '" + name + "'";
            slips.missing(
                    here, words.get(last), Code.MISSING_SEMICOLON, message, "the last constant ends with ';'", ";");
        }
    }

    /** Whether it ends with a brace in place of the word. */
    static boolean isInBraces(List<Token> words) {
        return braceOfAll(words) > 0 && words.get(words.size() - 1).is("}");
    }

    /** Where a brace stands before all fields, or -1. */
    private static int braceOfAll(List<Token> words) {
        int at = 0;
        while (at < words.size() && !words.get(at).is(":") && !words.get(at).is("{")) {
            at++;
        }
        return Words.is(words, at, "{") ? at : -1;
    }

    private boolean beginsField(int at) {
        return words.get(at).beginsLine()
                && !words.get(at).is("end")
                && !words.get(at).is("extends");
    }

    private boolean hasFieldsBefore(int at) {
        return words.subList(2, at).stream().anyMatch(word -> word.isWord() && word.beginsLine());
    }

    private void checkField(int at) {
        Token first = words.get(at);
        Token next = words.get(at + 1);
        if (next.beginsLine()) {
            return;
        }
        boolean named = Character.isLowerCase(first.text().charAt(0));
        if (next.is("-") && named && at + 2 < words.size() && words.get(at + 2).to() > next.to()) {
            hyphen(at);
        } else if (next.is("=") && named) {
            String what = "':' stands between a field and its type";
            slips.wrong(here.at(next), Code.SYNTAX, what, "write " + first.text() + " : " + after(at + 2), ":");
        } else if (next.isWord() && named) {
            slips.missing(
                    here,
                    first,
                    Code.SYNTAX,
                    "a ':' is missing after '" + first.text() + "'",
                    "write " + first.text() + " : " + next.text(),
                    " :");
        } else if (next.isWord() && Character.isLowerCase(next.text().charAt(0))) {
            String field = next.text() + " : " + first.text();
            int last = Words.is(words, at + 2, ";") ? at + 2 : at + 1;
            Span all = here.at(first.from(), words.get(last).to());
            slips.wrong(all, Code.SYNTAX, "the name of a field stands before its type", "write " + field, field);
        }
    }

    /** A name of several words with hyphens between them. */
    private void hyphen(int at) {
        StringBuilder name = new StringBuilder(words.get(at).text());
        int last = at;
        while (Words.is(words, last + 1, "-")
                && last + 2 < words.size()
                && words.get(last + 2).isWord()) {
            last += 2;
            String word = words.get(last).text();
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        Span all = here.at(words.get(at).from(), words.get(last).to());
        slips.wrong(all, Code.SYNTAX, "a name has no hyphen", "write " + name, name.toString());
    }

    private String after(int at) {
        return at < words.size() ? words.get(at).text() : "";
    }

    private void braces(int at) {
        slips.wrong(
                here.at(words.get(at)),
                Code.SYNTAX,
                "a declaration has no braces",
                "remove it, and write 'end' in place of '}'",
                "");
        Token last = words.get(words.size() - 1);
        words.stream()
                .filter(word -> word.is("}"))
                .forEach(word -> slips.mend(here.at(word), word == last ? "end" : ""));
    }
}
