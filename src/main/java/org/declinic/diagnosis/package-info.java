/** What comes out: causes with their reasons, a plan, and where each comes from. */
package org.declinic.diagnosis;
