package org.declinic.cases.casefile;

import java.util.List;

/**
 * A value in braces that a comma cut in two, so that what follows the comma was read as a field without a value.
 *
 * @param field the field that the value is of
 * @param value the value as it was meant, with its commas
 * @param isFirst whether this is about the first of its commas
 */
public record CutValue(String field, String value, boolean isFirst) {

    /**
     * What a comma cut.
     *
     * @param field the field that the value is of
     * @param value what stands before the first comma
     * @param more what stands behind each comma
     * @param isFirst whether this is about the first of them
     * @return the value with its commas
     */
    public static CutValue of(String field, String value, List<String> more, boolean isFirst) {
        StringBuilder whole = new StringBuilder(value);
        more.forEach(each ->
                whole.append(Character.isDigit(each.charAt(0)) ? "," : ", ").append(each));
        return new CutValue(field, whole.toString(), isFirst);
    }

    /** {@return what is wrong} */
    public String message() {
        return "a comma ends the value of " + field;
    }

    /** {@return how the value is written} */
    public String help() {
        String number = Numbers.withoutCommas(value);
        return number.equals(value) ? "put quotes around a text with a comma: \"" + value + '"' : "write " + number;
    }
}
