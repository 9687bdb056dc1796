package org.synergymonitor.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a request that whoever holds the role for any system may make: it belongs to no system, or answers only of those that the
 * {@link Caller} holds the role for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyScope {}
