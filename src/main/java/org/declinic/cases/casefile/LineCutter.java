package org.declinic.cases.casefile;

import java.io.IOException;

/** One case a line. */
final class LineCutter extends Cutter {

    private static final CaseSyntax JSON = new CaseSyntax.Json();

    LineCutter(String file, ByteScanner bytes) {
        super(file, bytes);
    }

    @Override
    CaseText next() throws IOException {
        bytes.begin();
        while (isBlank(bytes.peek())) {
            bytes.advance();
        }
        bytes.begin();
        bytes.advanceToLineEnd();
        return bytes.length() == 0 ? null : text(JSON);
    }

    private static boolean isBlank(int character) {
        return character == '\n' || character == '\r' || character == ' ' || character == '\t';
    }
}
