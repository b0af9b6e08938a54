package org.declinic.language.syntax;

import java.io.Serializable;
import java.nio.file.Path;
import org.declinic.finding.Place;

/**
 * A file of rules.
 *
 * @param folder its rules folder as the user can open it, or empty for a file in the program's jar
 * @param opened the file as the user can open it, its folder included
 * @param path relative to its rules folder, with slashes; unlike that of every other file of the rule set
 * @param text the whole file, with {@code \n} at the ends of lines
 * @param own whether it is one of the program's own, and not of a set of rules on top of them
 */
public record RuleFile(String folder, String opened, String path, String text, boolean own) implements Serializable {

    /** What the program's own rules are called beside the folders of others. */
    private static final String OWN = "built in";

    /**
     * A folder as the user can open it: relative to the working directory where it is within that.
     *
     * @param folder a folder
     * @return its path
     */
    public static String opened(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        String relative = folder.isAbsolute() && folder.startsWith(here)
                ? here.relativize(folder).toString()
                : folder.toString();
        return relative.isEmpty() ? "." : relative;
    }

    /**
     * A file that the program itself writes.
     *
     * @param path what to call it
     * @param text the whole file
     * @return the file
     */
    public static RuleFile generated(String path, String text) {
        return new RuleFile("", path, path, text, true);
    }

    /** {@return the same file with spaces where comments are} */
    public RuleFile withoutComments() {
        return with(Scanner.withoutComments(text));
    }

    /**
     * The same file with another text.
     *
     * @param changed the whole text
     * @return the file
     */
    public RuleFile with(String changed) {
        return new RuleFile(folder, opened, path, changed, own);
    }

    /** {@return what to call the set of rules that the file belongs to: its folder, or that it is built in} */
    public String ruleSet() {
        return own ? OWN : folder;
    }

    /**
     * Where a character stands.
     *
     * @param offset how many characters stand before it
     * @return its place
     */
    public Place place(int offset) {
        int line = 1;
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
            line++;
            begin = end + 1;
        }
        return new Place(path, line, offset - begin + 1);
    }

    /** The whole line that a character stands in. */
    String line(int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length() : end);
    }
}
