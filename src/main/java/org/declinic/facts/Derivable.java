package org.declinic.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose facts a case can state, and rules conclude where it does not. Of types with neither this nor
 * {@link Derived}, only a case states facts. Rules may use it in a {@code declare}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Derivable {}
