package org.declinic.language.syntax;

import java.util.List;
import org.declinic.finding.Code;

/** Finds annotations whose value does not stand in parentheses, as in other languages. */
record ValuesOfAnnotations(Unit unit, Slips slips) {

    void check() {
        List<Token> words = unit.isRule() ? unit.header() : unit.words();
        for (int at = 2; at < words.size(); at++) {
            if (words.get(at - 2).is("@")
                    && words.get(at - 1).isWord()
                    && !words.get(at).beginsLine()) {
                check(words, at);
            }
        }
    }

    private void check(List<Token> words, int at) {
        Token first = words.get(at);
        String closing = first.is("{") ? "}" : first.is("[") ? "]" : "";
        boolean joined = first.is(":") || first.is("=") || !closing.isEmpty();
        int begin = joined ? at + 1 : at;
        int end = begin;
        while (end < words.size()
                && belongs(words, begin, end)
                && !words.get(end).is(closing)) {
            end++;
        }
        if (end == begin) {
            return;
        }
        Span value = unit.span().at(words.get(begin).from(), words.get(end - 1).to());
        boolean closed = !closing.isEmpty() && Words.is(words, end, closing);
        Span all = value.at(first.from(), closed ? words.get(end).to() : value.to());
        String name = "@" + words.get(at - 1).text();
        String inParentheses = "( " + value.text() + " )";
        slips.wrong(
                all,
                Code.SYNTAX,
                "the value of " + name + " belongs in parentheses",
                "write " + name + inParentheses,
                inParentheses);
    }

    /** Whether a word is of the value that begins before it: what else may stand in the line begins with a name. */
    private boolean belongs(List<Token> words, int begin, int at) {
        Token word = words.get(at);
        if (word.beginsLine() || word.is("@") || word.is("(") || word.is(")") || ParsedFile.endsAnnotation(word)) {
            return false;
        }
        boolean goesOn = at > begin
                && (words.get(at - 1).kind() == Token.Kind.SYMBOL || word.is(",") || word.is("=") || word.is("-"));
        return goesOn || at == begin && !word.isWord() && (word.isOperand() || word.is("-")) || isValue(words, at);
    }

    private boolean isValue(List<Token> words, int at) {
        Token word = words.get(at);
        boolean constant = word.text().matches("\\p{Lu}[\\p{Lu}_]+")
                && (at + 1 == words.size() || words.get(at + 1).beginsLine() || Words.is(words, at + 1, "@"));
        return constant || Words.is(words, at + 1, "=") || unit.isRule() && word.isOperand();
    }
}
