package org.declinic.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how many facts of a type a case has; any number, when a type does not say. Rules may use it in a {@code declare}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HowMany {

    /** {@return the least: zero or more} */
    int min() default 0;

    /** {@return the most: one or more} */
    int max() default Integer.MAX_VALUE;
}
