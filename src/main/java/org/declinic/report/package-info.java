/** A diagnosis becomes text or JSON. */
package org.declinic.report;
