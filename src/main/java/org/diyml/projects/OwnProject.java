package org.diyml.projects;

/** A project with what the account that is signed in is in it. */
public record OwnProject(Project project, Role role) {}
