/**
 * Declinic in a service: {@link org.declinic.Rules} are loaded once, and {@link org.declinic.Declinic} diagnoses any
 * number of cases with them. What is documented here stays as it is between versions of one major number; all other
 * packages of the jar are for the program itself, and change without notice.
 */
package org.declinic;
