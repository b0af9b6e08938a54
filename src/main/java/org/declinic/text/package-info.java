/** How texts of cases and rule files are written and shown: the names of annotations, card numbers masked, what was meant. */
package org.declinic.text;
