package org.declinic.casefile;

import java.io.IOException;

/** A case, a list of cases, or several of either: finds where each begins and ends by its brackets. */
final class JsonCutter extends Cutter {

    private static final CaseSyntax JSON = new CaseSyntax.Json();
    private static final String BETWEEN = " \t\r\n,";

    private boolean inList;

    JsonCutter(String file, ByteScanner bytes) {
        super(file, bytes);
    }

    @Override
    CaseText next() throws IOException {
        for (int next = bytes.peek(); next != ByteScanner.END; next = bytes.peek()) {
            if (next == (inList ? ']' : '[')) {
                inList = !inList;
                bytes.advance();
            } else if (BETWEEN.indexOf(next) >= 0) {
                bytes.advance();
            } else {
                bytes.begin();
                advanceValue();
                return text(JSON);
            }
        }
        if (inList) {
            inList = false;
            bytes.begin();
            return wrong(JSON, "syntax", "the list of cases is not closed; the end of the file may be missing");
        }
        return null;
    }

    private void advanceValue() throws IOException {
        int open = 0;
        do {
            int next = bytes.peek();
            if (next == '"') {
                advanceString();
            } else if (next == '{' || next == '[') {
                open++;
                bytes.advance();
            } else if (next == '}' || next == ']') {
                open--;
                bytes.advance();
            } else {
                bytes.advance();
            }
        } while (bytes.peek() != ByteScanner.END && (open > 0 || !endsValue(bytes.peek())));
    }

    private void advanceString() throws IOException {
        bytes.advance();
        for (int next = bytes.peek(); next != ByteScanner.END; next = bytes.peek()) {
            bytes.advance();
            if (next == '"') {
                return;
            }
            if (next == '\\' && bytes.peek() != ByteScanner.END) {
                bytes.advance();
            }
        }
    }

    private static boolean endsValue(int character) {
        return BETWEEN.indexOf(character) >= 0 || character == ']' || character == '[' || character == '{';
    }
}
