/** Why rules did not conclude something of a case: which of their conditions do not hold, and what would meet them. */
package org.declinic.answers.whynot;
