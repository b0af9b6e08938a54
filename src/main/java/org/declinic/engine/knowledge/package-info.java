/**
 * Rule files become a compiled, versioned rule set, and what is wrong with them becomes findings.
 */
package org.declinic.engine.knowledge;
