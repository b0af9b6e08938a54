package org.declinic.answers.questions;

import java.util.Map;

/**
 * A field that is unknown.
 *
 * @param type the simple name of the fact type
 * @param field the field
 * @param of what else the fact is like, where a case can have several of the type
 */
record Lack(String type, String field, Map<String, Object> of) {

    String name() {
        return type + "." + field;
    }
}
