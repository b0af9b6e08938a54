package org.declinic.cases.casefile;

import java.io.IOException;
import org.declinic.finding.Code;

/**
 * A case, a list of cases, or several of either: finds where each begins and ends by its brackets. In a list with a case a
 * line, one with a bracket or a quote that is not closed ends where the next begins.
 */
final class JsonCutter extends Cutter {

    private static final CaseSyntax JSON = new CaseSyntax.Json();
    private static final String BETWEEN = " \t\r\n,";

    private boolean inList;

    /** What the line of the list's first case begins with, until that is cut out. */
    private String first;

    /** What a line of the list begins with when it begins a case, or {@code null} when that is not known. */
    private String beginOfCase;

    JsonCutter(String file, ByteScanner bytes) {
        super(file, bytes);
    }

    @Override
    CaseText next() throws IOException {
        bytes.begin();
        for (int next = bytes.peek(); next != ByteScanner.END; next = bytes.peek()) {
            if (next == (inList ? ']' : '[')) {
                inList = !inList;
                bytes.advance();
                first = inList ? beginOfNextLine() : null;
                beginOfCase = null;
            } else if (BETWEEN.indexOf(next) >= 0) {
                bytes.advance();
            } else {
                bytes.begin();
                advanceValue();
                isFirstOfList(bytes.begun().line() == bytes.line());
                return text(JSON);
            }
        }
        if (inList) {
            inList = false;
            bytes.begin();
            return wrong(JSON, Code.SYNTAX, "the list is not closed; the end of the file may be missing");
        }
        return null;
    }

    /** Only where the first case takes a line, a line that begins as it does is known to begin another case. */
    private void isFirstOfList(boolean takesALine) {
        if (first != null) {
            beginOfCase = takesALine ? first : null;
            first = null;
        }
    }

    private String beginOfNextLine() throws IOException {
        if (bytes.peek() == '\r') {
            bytes.advance();
        }
        if (bytes.peek() != '\n') {
            return null;
        }
        bytes.advance();
        String line = bytes.lineAhead();
        int brace = line == null ? -1 : line.indexOf('{');
        return brace >= 0 && line.substring(0, brace).isBlank() ? line.substring(0, brace + 1) : null;
    }

    private void advanceValue() throws IOException {
        int open = 0;
        boolean text = false;
        do {
            int next = bytes.peek();
            bytes.advance();
            if (next == '\n') {
                text = false; // JSON has no line end within a text
                if (beginOfCase != null && beginsWith(bytes.lineAhead())) {
                    return;
                }
            } else if (next == '"') {
                text = !text;
            } else if (next == '\\' && text && bytes.peek() != ByteScanner.END && bytes.peek() != '\n') {
                bytes.advance();
            } else if (!text && (next == '{' || next == '[')) {
                open++;
            } else if (!text && (next == '}' || next == ']')) {
                open--;
            }
        } while (bytes.peek() != ByteScanner.END && (text || open > 0 || !endsValue(bytes.peek())));
    }

    private boolean beginsWith(String line) {
        return line != null && line.startsWith(beginOfCase);
    }

    private static boolean endsValue(int character) {
        return BETWEEN.indexOf(character) >= 0 || character == ']' || character == '[' || character == '{';
    }
}
