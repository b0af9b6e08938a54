/** The values of facts: read by the names of their fields, and put into words. */
package org.declinic.values;
