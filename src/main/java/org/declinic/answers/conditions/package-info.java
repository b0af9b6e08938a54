/**
 * Whether each condition of a rule holds of facts, and why not. Drools itself decides: every condition is asked by
 * rules that are made of the rule's own text. Not part of a plain diagnosis.
 */
package org.declinic.answers.conditions;
