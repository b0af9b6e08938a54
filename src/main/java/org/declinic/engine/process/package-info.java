/** A JVM of its own for rules of strangers: started, asked over frames, and ended. */
package org.declinic.engine.process;
