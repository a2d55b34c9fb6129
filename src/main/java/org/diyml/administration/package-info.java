/**
 * What those see who administer an instance: who uses it, what is full, what it works at. They see
 * numbers and names, and no pictures.
 */
package org.diyml.administration;
