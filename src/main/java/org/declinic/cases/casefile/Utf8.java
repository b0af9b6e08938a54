package org.declinic.cases.casefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/** UTF-8 text. */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Whether bytes are UTF-8. Says no as well where the text itself has the replacement character. */
    static boolean isSurely(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    }

    /** The text of a case. */
    static String text(CaseText text) throws Unreadable {
        CharBuffer characters = CharBuffer.allocate(text.bytes().length);
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(text.bytes()), characters, true)
                .isError();
        String decoded = characters.flip().toString();
        if (isUtf8) {
            return decoded;
        }
        int line = (int) decoded.chars().filter(character -> character == '\n').count() + 1;
        throw new Unreadable(
                Finding.at(text.place(line, 1), Code.NOT_UTF_8, "this line is not in UTF-8; save the file as UTF-8"));
    }
}
