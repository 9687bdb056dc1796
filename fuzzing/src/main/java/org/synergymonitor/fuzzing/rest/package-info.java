/** Requests made out of an OpenAPI document, valid and hostile, and what no answer to them may be. */
package org.synergymonitor.fuzzing.rest;
