package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.auth.Secret;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Access tokens that a test wrote down, one after another. */
public final class FixedTokens implements AccessTokens {

    private final Deque<Secret> tokens = new ArrayDeque<>();

    /** Creates tokens. */
    public FixedTokens(String... tokens) {
        List.of(tokens).forEach(token -> this.tokens.add(Secret.of(token)));
    }

    @Override
    public synchronized Secret current() {
        return tokens.getFirst();
    }

    @Override
    public synchronized Secret replacementFor(Secret refused) {
        if (tokens.getFirst().equals(refused)) {
            tokens.removeFirst();
        }
        return tokens.peekFirst();
    }
}
