package ai.rapidata.sandbox.flow;

/** How far a batch is, in the words of the wire. */
enum FlowItemState {
    Pending,
    Running,
    Completed,
    Failed,
    Stopping,
    Stopped,
    Incomplete;

    boolean isOver() {
        return this == Completed || this == Failed || this == Stopped || this == Incomplete;
    }
}
