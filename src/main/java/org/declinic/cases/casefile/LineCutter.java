package org.declinic.cases.casefile;

import java.io.IOException;

/** One case or record a line. */
final class LineCutter extends Cutter {

    private final CaseSyntax syntax;

    LineCutter(String file, ByteScanner bytes, CaseSyntax syntax, long before) {
        super(file, bytes, before);
        this.syntax = syntax;
    }

    @Override
    CaseText next() throws IOException {
        bytes.begin();
        while (isBlank(bytes.peek())) {
            bytes.advance();
        }
        bytes.begin();
        bytes.advanceToLineEnd();
        return bytes.length() == 0 ? null : text(syntax);
    }

    private static boolean isBlank(int character) {
        return character == '\n' || character == '\r' || character == ' ' || character == '\t';
    }
}
