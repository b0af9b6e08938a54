package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.syntax.Token.Kind;

/** Takes a rule file apart into its words, whatever is wrong with it. Spaces are left out. */
final class Scanner {

    static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB`\u00B4";
    static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2039\u203A";

    private static final Pattern TOKEN = Pattern.compile("(?<SPACE>\\s+)|(?<COMMENT>//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<WORD>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<NUMBER>0[xX][\\p{XDigit}_]+[lL]?|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?[\\p{L}]*)"
            + "|(?<TEXT>\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+')"
            + "|(?<TYPOGRAPHIC>[DQ][^DQ\"\n]*[DQ\"]?|[SQ][^SQ'\n]*[SQ']?|\"[^\"\n]*?[DQ]|'[^'\n]*?[SQ])"
                    .replace("DQ", DOUBLE_QUOTES)
                    .replace("SQ", SINGLE_QUOTES)
            + "|(?<LINES>\"[^\"\\\\\n]*(?:\n[^\"\\\\\n]*){1,3}\"(?=[\\s,;)]*(?:\n|\\z)))"
            + "|(?<UNCLOSED>[\"'][^\n]*?(?=[\\s,;)\\]}]*(?:\n|\\z)))"
            + "|(?<SYMBOL>:=|===|!==|=>|=<|<>|==|!=|<=|>=|&&|\\|\\||->|\\+\\+|--|[-+*/%&|^]=|!\\.|::|(?s:.))");

    private Scanner() {}

    /** The words, without comments. */
    static List<Token> tokens(String text) {
        return scan(text).stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    /** The words, and the comments between them. */
    static List<Token> scan(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        boolean beginsLine = true;
        while (matcher.find()) {
            String found = matcher.group();
            Kind kind = kind(matcher);
            if (kind != null) {
                tokens.add(new Token(kind, matcher.start(), found, beginsLine));
            }
            beginsLine = kind == null || kind == Kind.COMMENT ? beginsLine || found.contains("\n") : false;
        }
        return joined(tokens);
    }

    /** The text with spaces where comments are, each character else in its place. */
    static String withoutComments(String text) {
        StringBuilder without = new StringBuilder(text);
        scan(text).stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .forEach(comment -> without.replace(
                        comment.from(), comment.to(), comment.text().replaceAll("\\S", " ")));
        return without.toString();
    }

    /** Joins what quotes within a text have torn apart: a text, a word right behind it, and so on to a text. */
    private static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token first = tokens.get(at);
            int last = at;
            for (int next = at + 1; first.kind() == Kind.TEXT && isTorn(tokens, next); next++) {
                last = tokens.get(next).kind() == Kind.TEXT ? next : last;
            }
            StringBuilder text = new StringBuilder();
            tokens.subList(at, last + 1).forEach(token -> text.append(token.text()));
            joined.add(
                    last == at
                            ? first
                            : new Token(Kind.QUOTED_TEXT, first.from(), text.toString(), first.beginsLine()));
            at = last;
        }
        return joined;
    }

    private static boolean isTorn(List<Token> tokens, int next) {
        return next < tokens.size()
                && tokens.get(next).from() == tokens.get(next - 1).to()
                && tokens.get(next).isOperand();
    }

    /** What was found, or {@code null} for space. */
    private static Kind kind(Matcher matcher) {
        if (matcher.group("SPACE") != null) {
            return null;
        }
        if (matcher.group("COMMENT") != null) {
            return Kind.COMMENT;
        }
        if (matcher.group("WORD") != null) {
            return Kind.WORD;
        }
        if (matcher.group("NUMBER") != null) {
            return Kind.NUMBER;
        }
        if (matcher.group("TEXT") != null) {
            return Kind.TEXT;
        }
        if (matcher.group("TYPOGRAPHIC") != null) {
            return Kind.TYPOGRAPHIC_TEXT;
        }
        return matcher.group("UNCLOSED") != null || matcher.group("LINES") != null ? Kind.UNCLOSED_TEXT : Kind.SYMBOL;
    }
}
