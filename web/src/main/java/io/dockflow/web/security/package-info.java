/**
 * Who may do what: users, roles, login by session or HTTP Basic.
 */
@NullMarked
package io.dockflow.web.security;

import org.jspecify.annotations.NullMarked;
