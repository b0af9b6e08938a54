/** Samples beside adapters, and the cases that are to come of them. */
package org.declinic.authoring.sample;
