/** What came, went or changed from one diagnosis of a case to the next. */
package org.declinic.cases.comparison;
