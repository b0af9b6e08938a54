/** Facts and a rule set become a diagnosis: causes with their reasons, a plan, and where each comes from. */
package org.declinic.diagnosis;
