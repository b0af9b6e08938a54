/** A diagnosis becomes text or JSON; what texts and pages have in common. */
package org.declinic.cases.report;
