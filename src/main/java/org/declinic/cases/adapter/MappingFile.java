package org.declinic.cases.adapter;

/**
 * The file of a mapping.
 *
 * @param name what the adapter is called
 * @param opened the file, as it is opened from the working directory; in the program's jar, the path in there
 * @param text all of it
 */
record MappingFile(String name, String opened, String text) {

    static final String ENDING = ".jq";
}
