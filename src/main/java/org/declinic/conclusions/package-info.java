/**
 * What a rule can conclude. Rules about causes and remedies state {@link org.declinic.conclusions.Reason reasons} and
 * {@link org.declinic.conclusions.Advice advice} through {@link org.declinic.conclusions.Conclude}; the rules in
 * {@code core/} make {@link org.declinic.conclusions.Cause causes} and a {@link org.declinic.conclusions.Plan plan} of
 * them.
 *
 * <p>All types are immutable, and no component is {@code null} unless it says so. A conclusion stands as long as what
 * it rests on: when a fact changes or goes, the conclusions that needed it go too.
 */
package org.declinic.conclusions;
