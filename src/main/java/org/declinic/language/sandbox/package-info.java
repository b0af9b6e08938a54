/**
 * What rules may use of Java: facts, conclusions, the types that they declare, and values. Judged twice, on the rules
 * as they are written, before anything is compiled, and on the classes that they are compiled to, before any is loaded.
 */
package org.declinic.language.sandbox;
