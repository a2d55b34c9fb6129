/** Projects, and the one check of who may see and do what in them. */
package org.diyml.projects;
