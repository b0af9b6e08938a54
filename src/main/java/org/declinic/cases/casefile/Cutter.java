package org.declinic.cases.casefile;

import java.io.IOException;
import java.util.List;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/** Cuts an input into the texts of its cases, without reading what they say: one that is broken spoils no other. */
abstract class Cutter {

    final ByteScanner bytes;
    private final String file;
    private long count;

    Cutter(String file, ByteScanner bytes) {
        this(file, bytes, 0);
    }

    /** For an input that is read from a place on which some texts stand before. */
    Cutter(String file, ByteScanner bytes, long before) {
        this.file = file;
        this.bytes = bytes;
        this.count = before;
    }

    /** The next text, or {@code null} at the end. */
    abstract CaseText next() throws IOException;

    /** The bytes since the case began, as the text of the next case. */
    CaseText text(CaseSyntax syntax) {
        CaseText text = uncounted(syntax, ++count);
        return bytes.length() <= ByteScanner.MOST_BYTES ? text : text.tooLong(bytes.length());
    }

    /** The bytes since the case began, which are wrong in a way that shows without reading them. */
    CaseText wrong(CaseSyntax syntax, Code code, String message) {
        CaseText text = uncounted(syntax, ++count);
        return text.wrong(List.of(Finding.at(text.place(), code, message)));
    }

    CaseText uncounted(CaseSyntax syntax, long number) {
        return new CaseText(file, number, bytes.begun(), bytes.taken(), syntax, List.of());
    }
}
