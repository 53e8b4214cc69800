package io.dockflow.slotting;

/**
 * The bin a unit should go to and why.
 *
 * @param skill who may bring it there
 * @param candidateCount how many bins were feasible
 */
public record PutAwayProposal(String locationId, String reason, String skill, int candidateCount) {

}
