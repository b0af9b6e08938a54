package org.declinic.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Has a builder written for a type of facts, so that a new field breaks nobody who makes one. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        enableGetters = false,
                        enableWither = false,
                        addStaticBuilder = true,
                        builderMode = RecordBuilder.BuilderMode.STANDARD))
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface WithBuilder {}
