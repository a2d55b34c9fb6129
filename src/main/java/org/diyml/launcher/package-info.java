/** What the runnable jar does before and around the server: arguments, folders, demo, end. */
package org.diyml.launcher;
