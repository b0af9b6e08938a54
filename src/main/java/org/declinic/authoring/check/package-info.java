/** Rules are held against what makes knowledge good: what is wrong, doubtful or untested becomes findings. */
package org.declinic.authoring.check;
