package org.declinic.cases.adapter;

/**
 * The file of a mapping.
 *
 * @param name what the adapter is called
 * @param opened the file, as it is opened from the working directory; in the program's jar, the path in there
 * @param text all of it
 * @param isOurs whether it is as the program brings it
 */
record MappingFile(String name, String opened, String text, boolean isOurs) {

    static final String ENDING = ".jq";
}
