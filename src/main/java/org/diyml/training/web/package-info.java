/** The pages on which people train and judge models, and the dashboard that shows their latest. */
package org.diyml.training.web;
