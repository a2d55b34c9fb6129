/** Who people are at the provider that signs them in, by OpenID Connect. */
package org.diyml.accounts.identities;
