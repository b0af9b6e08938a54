package org.declinic.cases.casefile;

/**
 * A fact on its way to another process.
 *
 * @param type the name of its type
 * @param form what the rest is
 * @param written the fact or its properties as JSON, or why it cannot be written
 */
public record SentFact(String type, Form form, String written) {

    enum Form {
        /** A fact of a class in Java, which is there as it was here. */
        FACT,
        /** What an object says of a fact. */
        PROPERTIES,
        /** What holds several things in place of a fact: of what kind it is. */
        SEVERAL,
        /** What cannot be written. */
        UNWRITABLE
    }
}
