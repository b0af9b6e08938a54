/**
 * What a rule can match on: the facts of one checkout attempt.
 *
 * <p>Every component may be {@code null}, which means unknown. Regions are ISO 3166-1 alpha-2, currencies ISO 4217,
 * amounts decimal in major units. All types are immutable and safe to share between threads.
 */
package org.declinic.facts;
