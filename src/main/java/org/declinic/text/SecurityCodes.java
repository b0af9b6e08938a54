package org.declinic.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Masks the security codes of cards: three or four digits behind a name such as CVV or CID. */
public final class SecurityCodes {

    /** How many digits the shortest has. */
    static final int SHORTEST = 3;

    private static final Pattern CODE = Pattern.compile("\\p{Nd}{3,4}");
    private static final Pattern ANY = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{3,4}(?!\\p{Nd})");
    private static final Pattern WORD_ENDS =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");

    private static final String LONG_NAMES = "card ?(?:security|verification|validation|identification)"
            + "|(?:security|verification) ?(?:code|number|value|digits)";

    private static final Pattern FIELD = Pattern.compile("(?:.* )?(?:\\w*cv[vc]2?|(?:cv[ndx]|cav|csc|cid)2?|card ?code|"
            + LONG_NAMES + ")(?: ?(?:code|number|value|num|no|nr|digits|2))?");

    private static final Pattern SAID = Pattern.compile(
            "((?:cv[vc]2?"
                    + "|(?<![\\p{L}\\p{N}])(?:cv[ndx]|cav|csc|cid)2?"
                    + "|(?-i:(?<=\\p{Ll})C(?:vn|vd|vx|av|sc|id|VN|VD|VX|AV|SC|ID))2?"
                    + "|" + LONG_NAMES.replace(" ?", "[\\s_-]*") + ")"
                    + "(?:%\\p{XDigit}{2}|\\\\u\\p{XDigit}{4}|\\\\[nrt]|&#?\\w{2,6};|(?!\\*{3})[^\\p{L}\\p{N}]"
                    + "|(?<!\\p{L})(?:code|number|value|digits|num|no|nr|is|was|of|the|entered|given)(?!\\p{L})){0,12}?)"
                    + "(?<!\\p{Nd})(?:\\p{Nd}{3,4}(?!\\p{Nd})|\\p{Nd}(?:[ .-]\\p{Nd}){2,3}(?![ .-]?\\p{Nd}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A piece of each name. */
    private static final List<String> SIGNS =
            List.of("cvv", "cvc", "cvn", "cvd", "cvx", "cav", "csc", "cid", "curity", "cation", "validation");

    private SecurityCodes() {}

    /**
     * Whether a field holds a security code. A longer value of a field such as {@code cid} is something else.
     *
     * @param field its name, or {@code null}
     * @param value its value
     * @return whether it is one
     */
    public static boolean isOne(String field, String value) {
        return field != null && CODE.matcher(value.strip()).matches() && isNameOfOne(field);
    }

    /**
     * Whether a field may hold a security code.
     *
     * @param field its name
     * @return whether it is called so
     */
    public static boolean isNameOfOne(String field) {
        String words = WORD_ENDS.matcher(field).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return FIELD.matcher(words).matches();
    }

    /**
     * Masks all that is as long as a security code, where nothing in a text says which of it is one.
     *
     * @param text a row of a table with a column of security codes
     * @return the text with {@link Personal#MASK} in place of them
     */
    public static String maskAll(String text) {
        return ANY.matcher(text).replaceAll(Personal.MASK);
    }

    /** Masks every security code that a text says to be one. */
    static String mask(String text) {
        return mayName(text) ? SAID.matcher(text).replaceAll("$1" + Personal.MASK) : text;
    }

    /** Far cheaper to see than to match. */
    private static boolean mayName(String text) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case 'c', 'C', 'v', 'V' -> {
                    for (String sign : SIGNS) {
                        if (text.regionMatches(true, at, sign, 0, sign.length())) {
                            return true;
                        }
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
