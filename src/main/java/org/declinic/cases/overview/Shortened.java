package org.declinic.cases.overview;

import org.declinic.text.Printable;

/** Text from cases may be as long as a file; this keeps and shows the beginning of it. */
final class Shortened {

    /** Characters that a page or a line shows of a name. */
    static final int NAME = 80;

    /** Characters that a page shows of a sentence. */
    static final int SENTENCE = 400;

    /** More than a card number takes with its separators, so that none is cut in two before it is masked. */
    private static final int CARD_NUMBER = 80;

    private Shortened() {}

    /** What is kept of a name: enough to show it. Long names that begin alike stay apart by their hash. */
    static String name(String name) {
        if (name == null || name.length() <= NAME + CARD_NUMBER) {
            return name;
        }
        return name.substring(0, NAME + CARD_NUMBER) + '…' + Integer.toHexString(name.hashCode());
    }

    /** A text on one line, printable, and no longer than so many characters and an ellipsis. */
    static String line(String text, int most) {
        boolean isCut = text.length() > most + CARD_NUMBER;
        String line = Printable.line(isCut ? text.substring(0, most + CARD_NUMBER) : text);
        return isCut || line.length() > most ? cut(line, most).stripTrailing() + '…' : line;
    }

    private static String cut(String line, int most) {
        int end = Math.min(most, line.length());
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
