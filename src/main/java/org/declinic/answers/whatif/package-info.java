/** A case is diagnosed once more with other facts, and each change of the diagnosis is named with its rules. */
package org.declinic.answers.whatif;
