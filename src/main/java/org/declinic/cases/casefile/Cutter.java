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
        this.file = file;
        this.bytes = bytes;
    }

    /** The next text, or {@code null} at the end. */
    abstract CaseText next() throws IOException;

    /** The bytes since the case began, as the text of the next case. */
    CaseText text(CaseSyntax syntax) {
        CaseText text = uncounted(syntax, ++count);
        if (bytes.length() <= ByteScanner.MOST_BYTES) {
            return text;
        }
        String most = "a case may have " + ByteScanner.MOST_BYTES + " bytes, and this one has " + bytes.length()
                + "; a bracket or a quote may not be closed";
        return text.wrong(List.of(Finding.at(text.place(), Code.TOO_LONG, most)));
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
