package org.declinic.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in a {@code declare} that the facts of a type are rows of tables, which rules look up by their {@code @key}
 * fields. A case cannot state them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /**
     * The tables: files beside the rules, such as {@code codes/iso8583.csv}, or {@code codes/*.csv} for all of a folder that
     * no type names alone.
     *
     * @return the end of their paths, with a star for any part of a name
     */
    String value();
}
