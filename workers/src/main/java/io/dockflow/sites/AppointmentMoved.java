package io.dockflow.sites;

/**
 * A truck that has not arrived got another door or time, because others were planned with
 * it. Published in the transaction that moved it.
 */
public record AppointmentMoved(Appointment appointment) {

}
