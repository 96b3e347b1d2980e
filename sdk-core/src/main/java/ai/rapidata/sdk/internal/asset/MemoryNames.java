package ai.rapidata.sdk.internal.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Names in memory only, bounded in number and age. */
final class MemoryNames implements NameCache {
    private final Cache<String, String> names;

    MemoryNames(long maximum, Duration age, Ticker ticker) {
        names = Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterWrite(age)
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
    }

    @Override
    public @Nullable String find(String key) {
        return names.getIfPresent(key);
    }

    @Override
    public void put(String key, String name) {
        names.put(key, name);
    }

    @Override
    public void remove(String key) {
        names.invalidate(key);
    }

    @Override
    public void clear() {
        names.invalidateAll();
    }

    @Override
    public void close() {
        names.invalidateAll();
    }
}
