/** Whether the product works, told by the rooms that know. */
package org.diyml.platform.health;
