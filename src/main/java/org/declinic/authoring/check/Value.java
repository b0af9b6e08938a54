package org.declinic.authoring.check;

import org.declinic.language.semantics.Type;

/**
 * A value that a constraint names.
 *
 * @param written how it is written there
 * @param field the field it is the value of
 * @param owner the type of the field's fact
 * @param source where a guard against its being unknown belongs: "before it", or where a variable gets its value
 */
record Value(String written, String field, Type owner, String source) {

    boolean mayBeUnknown() {
        return owner.mayBeUnknown(field.substring(field.lastIndexOf('.') + 1));
    }

    boolean isAmount() {
        return type() != null && type().isAmount();
    }

    boolean isText() {
        return type() != null && type().isText();
    }

    boolean isCurrency() {
        return owner.isCurrency(field);
    }

    Type type() {
        return owner.field(field.substring(field.lastIndexOf('.') + 1)).orElse(null);
    }
}
