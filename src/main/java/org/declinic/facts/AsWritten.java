package org.declinic.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the texts of a field, such as codes and messages, are no names: rules see them as they are written, and not as
 * the name that they are nearly. Rules may use it in a {@code declare}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface AsWritten {}
