package org.declinic.cases.casefile;

/**
 * A value in braces that a comma cut in two, so that what follows the comma was read as a field without a value.
 *
 * @param field the field that the value is of
 * @param value the value as it was meant, with its commas
 * @param isFirst whether this is about the first of its commas
 */
record CutValue(String field, String value, boolean isFirst) {

    /** How the value is written. */
    String help() {
        String number = Numbers.withoutCommas(value);
        return number.equals(value) ? "put quotes around a text with a comma: \"" + value + '"' : "write " + number;
    }
}
