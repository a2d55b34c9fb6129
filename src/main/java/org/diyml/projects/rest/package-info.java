/** The HTTP API of projects and their members. */
package org.diyml.projects.rest;
