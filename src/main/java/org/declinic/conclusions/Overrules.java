package org.declinic.conclusions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a conclusion takes something away from what other rules conclude, and does not only add to it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Overrules {

    /** {@return what becomes of what others conclude, such as "keeps a case from being diagnosed"} */
    String value();
}
