/** Any number of cases are diagnosed, by several threads, and written in the order of the input. */
package org.declinic.cases.batch;
