package org.declinic.conclusions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a call in the {@code then} of a rule makes facts of the type that its first text names. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GivesNamed {

    /**
     * Whether the first key of the rows is sought in a text, and not given.
     *
     * @return true for phrases
     */
    boolean firstKeyInText() default false;
}
