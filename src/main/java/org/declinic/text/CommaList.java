package org.declinic.text;

import java.util.ArrayList;
import java.util.List;

/** Codes or keys in one text, with commas between them. */
public final class CommaList {

    private CommaList() {}

    /**
     * The parts of a list.
     *
     * @param list the text
     * @return each part without the blanks around it
     */
    public static List<String> of(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : list.split(",")) {
            parts.add(part.strip());
        }
        return parts;
    }
}
