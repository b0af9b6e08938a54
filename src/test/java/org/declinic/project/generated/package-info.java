/** Made-up cases that look like a payments operator's: the same seed makes the same cases. */
package org.declinic.project.generated;
