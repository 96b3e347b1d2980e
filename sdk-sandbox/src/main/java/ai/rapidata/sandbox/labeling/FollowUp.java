package ai.rapidata.sandbox.labeling;

import java.util.List;

/** Adds rapids to a labeling when all the rapids it has are settled, as rankings do that choose pairs by earlier answers. */
public interface FollowUp {

    /** Nothing follows. */
    FollowUp NONE = new FollowUp() {
        @Override
        public List<Rapid> after(List<Rapid> settled) {
            return List.of();
        }

        @Override
        public int planned() {
            return 0;
        }
    };

    /**
     * What to ask next. Depends on its argument only, so that a labeling can be taken up again.
     *
     * @param settled all rapids so far, replaced ones included
     * @return fresh rapids; none ends the labeling
     */
    List<Rapid> after(List<Rapid> settled);

    /**
     * How many rapids there will be in all, as far as is known.
     *
     * @return the number, 0 if there are no more than those given at the beginning
     */
    int planned();
}
