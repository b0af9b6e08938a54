/** Ten of the causes as rules of Evrete, another rule engine for Java. */
package org.declinic.bench.evrete;
