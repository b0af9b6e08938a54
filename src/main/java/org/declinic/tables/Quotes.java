package org.declinic.tables;

import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Finds the first quote of a table that is not as it should be: of the parser's words only a programmer makes sense. */
final class Quotes {

    private final String path;
    private final String text;
    private int line = 1;
    private int column = 1;

    private Quotes(String path, String text) {
        this.path = path;
        this.text = text;
    }

    static Optional<Finding> mistake(String path, String text) {
        return new Quotes(path, text).find();
    }

    private Optional<Finding> find() {
        Place opened = null;
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            Place here = new Place(path, line, column);
            if (opened == null && begins && character == '"') {
                opened = here;
            } else if (opened != null && character == '"' && text.startsWith("\"\"", at)) {
                at++; // a quote within the text
                column++;
            } else if (opened != null && character == '"') {
                opened = null;
                if (at + 1 < text.length() && ",\n".indexOf(text.charAt(at + 1)) < 0) {
                    return Optional.of(Finding.at(here, Code.TABLE_ROW, "the text ends here, and more follows")
                            .help("write \"\" for a quote within a text"));
                }
            }
            begins = opened == null && (character == ',' || character == '\n');
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
        return Optional.ofNullable(opened)
                .map(place -> Finding.at(place, Code.TABLE_ROW, "this text is not closed")
                        .help("write \" where the text ends"));
    }
}
