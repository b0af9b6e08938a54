package org.declinic.language.syntax;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.declinic.finding.Place;

/** A file of rules. Safe to share. */
public final class RuleFile implements Serializable {

    private static final long serialVersionUID = 1;

    /** What the program's own rules are called beside the folders of others. */
    private static final String OWN = "built in";

    private final String folder;
    private final String opened;
    private final String path;
    private final String text;
    private final boolean own;

    /** Where lines begin: looked for once, for a file may have a mistake in every line. */
    private transient volatile int[] lines;

    /**
     * A file that was read.
     *
     * @param folder its rules folder as the user can open it, or empty for a file in the program's jar
     * @param opened the file as the user can open it, its folder included
     * @param path relative to its rules folder, with slashes; unlike that of every other file of the rule set
     * @param text the whole file, with {@code \n} at the ends of lines
     * @param own whether it is one of the program's own, and not of a set of rules on top of them
     */
    public RuleFile(String folder, String opened, String path, String text, boolean own) {
        this.folder = folder;
        this.opened = opened;
        this.path = path;
        this.text = text;
        this.own = own;
    }

    /** {@return its rules folder as the user can open it, or empty for a file in the program's jar} */
    public String folder() {
        return folder;
    }

    /** {@return the file as the user can open it, its folder included} */
    public String opened() {
        return opened;
    }

    /** {@return where it is in its rules folder, with slashes; no other file of the rule set is there} */
    public String path() {
        return path;
    }

    /** {@return the whole file, with {@code \n} at the ends of lines} */
    public String text() {
        return text;
    }

    /** {@return whether it is one of the program's own, and not of a set of rules on top of them} */
    public boolean own() {
        return own;
    }

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
        int[] begins = lines();
        int found = Arrays.binarySearch(begins, offset);
        int line = found < 0 ? -found - 1 : found + 1;
        return new Place(path, line, offset - begins[line - 1] + 1);
    }

    private int[] lines() {
        int[] begins = lines;
        if (begins == null) {
            begins = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(at -> text.charAt(at) == '\n')
                                    .map(at -> at + 1))
                    .toArray();
            lines = begins;
        }
        return begins;
    }

    /** The whole line that a character stands in. */
    String line(int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length() : end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFile file
                && path.equals(file.path)
                && text.equals(file.text)
                && opened.equals(file.opened)
                && folder.equals(file.folder)
                && own == file.own;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, text);
    }

    @Override
    public String toString() {
        return opened;
    }
}
