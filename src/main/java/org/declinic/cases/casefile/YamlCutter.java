package org.declinic.cases.casefile;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents of a stream, and of a document that is a list, its items. */
final class YamlCutter extends Cutter {

    private static final CaseSyntax YAML = new CaseSyntax.Yaml();
    private static final Pattern MARKER = Pattern.compile("(---|\\.\\.\\.)($|\\s.*)");
    private static final Pattern ITEM = Pattern.compile("( *)-($|\\s.*)");
    private static final Pattern BLANK = Pattern.compile("\\s*(#.*)?");
    private static final int NO_ITEMS = -1;

    /** How far the items are indented, in a document that is a list. */
    private int indentation = NO_ITEMS;

    YamlCutter(String file, ByteScanner bytes) {
        super(file, bytes);
    }

    @Override
    CaseText next() throws IOException {
        boolean directive = false;
        boolean content = false;
        bytes.begin();
        for (String line = bytes.lineAhead(); line != null; line = bytes.lineAhead()) {
            Matcher marker = MARKER.matcher(line);
            if (content && (marker.matches() || isItem(line))) {
                break;
            }
            if (marker.matches()) {
                indentation = NO_ITEMS;
                boolean begins = marker.group(1).equals("---");
                if (begins && !directive) {
                    bytes.begin();
                }
                content = begins && !isBlank(marker.group(2));
            } else if (!content && line.startsWith("%")) {
                directive = true;
            } else if (!content && !isBlank(line)) {
                content = true;
                Matcher item = ITEM.matcher(line);
                indentation = item.matches() ? item.group(1).length() : NO_ITEMS;
            }
            bytes.advanceLine();
            if (!content && !directive && !line.startsWith("---")) {
                bytes.begin();
            }
        }
        return content ? text(YAML) : null;
    }

    private boolean isItem(String line) {
        Matcher item = ITEM.matcher(line);
        return item.matches() && item.group(1).length() == indentation;
    }

    private static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }
}
