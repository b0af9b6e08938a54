package org.declinic.finding;

/** Text from others, made safe to print: card numbers masked, and nothing that would steer a terminal. */
public final class Printable {

    private Printable() {}

    /**
     * Makes a text printable on one line.
     *
     * @param text any text
     * @return the text with card numbers masked, line breaks and tabs as spaces, and control characters as escapes
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        CardNumbers.mask(text).codePoints().forEach(character -> {
            if (character == '\n' || character == '\r' || character == '\t') {
                line.append(' ');
            } else if (steersTerminal(character)) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        return line.toString();
    }

    private static boolean steersTerminal(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }
}
