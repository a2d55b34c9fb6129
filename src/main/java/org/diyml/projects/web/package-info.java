/** The pages and forms about projects themselves. */
package org.diyml.projects.web;
