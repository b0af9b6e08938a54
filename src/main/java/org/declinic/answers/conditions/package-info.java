/**
 * Whether each condition of a rule holds of facts, and why not. The compiled rules themselves decide: each constraint, as
 * Drools compiled it, is tried with one fact at a time. Not part of a plain diagnosis.
 */
package org.declinic.answers.conditions;
