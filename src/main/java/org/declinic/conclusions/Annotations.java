package org.declinic.conclusions;

import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** The annotations of a rule, as the engine keeps them: a text with its quotes, a number as it stands. */
record Annotations(Rule rule) {

    String name() {
        return rule.getName();
    }

    boolean has(String annotation) {
        return rule.getMetaData().get(annotation) != null;
    }

    String text(String annotation) {
        String value = value(annotation);
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? unescaped(value.substring(1, value.length() - 1)) : value;
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException unknownEscape) {
            return text;
        }
    }

    BigDecimal number(String annotation) {
        return new BigDecimal(value(annotation));
    }

    private String value(String annotation) {
        Object value = rule.getMetaData().get(annotation);
        if (value == null) {
            throw new IllegalStateException("the rule has no @" + annotation);
        }
        return value.toString().strip();
    }
}
