package org.declinic.cases.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is wrong with one of the values that stand in braces or brackets. */
final class YamlBrackets {

    private static final String OPENING = "{[";
    private static final String CLOSING = "}]";

    private YamlBrackets() {}

    /** What is wrong with the value in which a parser broke off at a column of a line. */
    static Optional<YamlSlip> slip(String text, int line, int column) {
        int at = Math.min(column - 1, text.length());
        char found = at < text.length() ? text.charAt(at) : ' ';
        if (found == ';') {
            return Optional.of(new YamlSlip(line, column, "; separates nothing here", "write , in place of ;"));
        }
        int begin = begin(text, at);
        char opened = opened(text, at);
        if (CLOSING.indexOf(found) >= 0 && isOther(opened, found)) {
            char missing = CLOSING.charAt(OPENING.indexOf(opened));
            return Optional.of(
                    new YamlSlip(line, column, opened + " is not closed", "write " + missing + " before " + found));
        }
        while (begin < text.length() && text.charAt(begin) == ' ') {
            begin++;
        }
        return YamlLine.of(text.substring(begin, Math.max(begin, end(text, begin))), line, begin)
                .slip();
    }

    private static boolean isOther(char opened, char found) {
        return OPENING.indexOf(opened) >= 0 && OPENING.indexOf(opened) != CLOSING.indexOf(found);
    }

    /** Where the value begins in which a column stands. */
    private static int begin(String text, int before) {
        return open(text, before).element();
    }

    /** The bracket that a column stands in; a space where there is none in the line. */
    private static char opened(String text, int before) {
        Deque<Integer> open = open(text, before);
        open.pop();
        return open.isEmpty() ? ' ' : text.charAt(open.element());
    }

    /** Where the value begins, and before it each bracket that is open there, the last first. */
    private static Deque<Integer> open(String text, int before) {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        for (int at = 0; at < before; at++) {
            char each = text.charAt(at);
            if (OPENING.indexOf(each) >= 0) {
                open.pop();
                open.push(at);
                open.push(at + 1);
            } else if (CLOSING.indexOf(each) >= 0 && open.size() > 1) {
                open.pop();
            } else if (each == ',') {
                open.pop();
                open.push(at + 1);
            } else if (opensQuote(text, at)) {
                at = Math.min(before, quoteEnd(text, at)) - 1;
            }
        }
        return open;
    }

    /** Where the value ends that begins at a column. */
    private static int end(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char each = text.charAt(at);
            if (depth == 0 && (each == ',' || CLOSING.indexOf(each) >= 0)) {
                return at;
            }
            depth += OPENING.indexOf(each) >= 0 ? 1 : CLOSING.indexOf(each) >= 0 ? -1 : 0;
            if (opensQuote(text, at)) {
                at = quoteEnd(text, at) - 1;
            }
        }
        return text.length();
    }

    /** A quote that is opened behind a column of a line and not closed in it. */
    static Optional<YamlSlip> openQuote(String text, int line, int from) {
        for (int at = from; at < text.length(); at++) {
            if (opensQuote(text, at) && quoteEnd(text, at) > text.length()) {
                return Optional.of(
                        new YamlSlip(line, at + 1, YamlText.OPEN, "write " + text.charAt(at) + " where it ends"));
            }
            at = opensQuote(text, at) ? quoteEnd(text, at) - 1 : at;
        }
        return Optional.empty();
    }

    private static boolean opensQuote(String text, int at) {
        if ("\"'".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || "{[,:-".indexOf(text.charAt(before)) >= 0;
    }

    /** Behind the end of a quote; further than the text where it has none. */
    private static int quoteEnd(String text, int at) {
        int end = text.indexOf(text.charAt(at), at + 1);
        return end < 0 ? text.length() + 1 : end + 1;
    }
}
