/** Mistakes in files, as values with a place, and how they read. */
package org.declinic.finding;
