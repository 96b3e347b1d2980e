package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.billing.Payer;

/** Something that is labeled: a job, or an order. */
public interface Commission {

    /**
     * What results call it.
     *
     * @return the name
     */
    String name();

    /**
     * Its number among all of its kind, which decides who answers what.
     *
     * @return a number from 1 that never changes
     */
    long ordinal();

    /**
     * What is asked about which dataset.
     *
     * @return the revision, which never changes
     */
    Revision revision();

    /**
     * The id of its labeling.
     *
     * @return the workflow's id on the wire
     */
    String workflowId();

    /**
     * What its answers are paid for.
     *
     * @return the item on bills
     */
    Payer payer();
}
