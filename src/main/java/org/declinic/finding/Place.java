package org.declinic.finding;

import java.io.Serializable;

/**
 * A place in a file.
 *
 * @param file the file as the user named it, or a rule file relative to its rules folder
 * @param line from 1, or 0 when the whole file is meant
 * @param column from 1, or 0 when the whole line is meant
 * @serial exclude
 */
public record Place(String file, int line, int column) implements Serializable {

    /**
     * A whole file.
     *
     * @param file its name
     * @return the place
     */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }
}
