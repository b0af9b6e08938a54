/** Explanations that are kept: complete by themselves, and read back to see whether the same still follows. */
package org.declinic.answers.record;
