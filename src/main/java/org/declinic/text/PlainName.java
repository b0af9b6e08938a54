package org.declinic.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without what people write in different ways. */
public final class PlainName {

    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]");

    private PlainName() {}

    /**
     * A name as names are compared.
     *
     * @param name a name, as somebody wrote it
     * @return its letters and digits, in lower case
     */
    public static String of(String name) {
        return NOT_COMPARED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
