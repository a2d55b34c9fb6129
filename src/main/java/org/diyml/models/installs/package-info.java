/** Pretrained networks that administrators have the server fetch, from addresses on cards. */
package org.diyml.models.installs;
