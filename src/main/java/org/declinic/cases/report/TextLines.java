package org.declinic.cases.report;

import java.io.IOException;
import java.io.Writer;

/** Headings and paragraphs, wrapped. */
record TextLines(Writer out, Style style) {

    void bold(String words) throws IOException {
        out.write(style.bold(words) + '\n');
    }

    void heading(String words) throws IOException {
        out.write('\n');
        bold(words);
    }

    /** Wraps a text; its first line begins with the lead, the others are indented as far. */
    void paragraph(String lead, String text) throws IOException {
        out.write(Paragraph.of(lead, text));
    }

    void origin(String lead, String text) throws IOException {
        out.write(Paragraph.faint(lead, text, style));
    }
}
